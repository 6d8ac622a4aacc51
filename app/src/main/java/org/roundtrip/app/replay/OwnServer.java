package org.roundtrip.app.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A demo server that lives for one replay, on a free port. What it stores goes away with it, unless it was given a
 * database: then its payment provider's memory is kept as well, since the database speaks of those payments.
 */
class OwnServer implements AutoCloseable {
    private static final Path KEPT = Path.of("roundtrip-data", "replay");

    private final ConfigurableApplicationContext context;
    private final Path directory;
    private final boolean kept;

    private OwnServer(ConfigurableApplicationContext context, Path directory, boolean kept) {
        this.context = context;
        this.directory = directory;
        this.kept = kept;
    }

    /** Starts it, on that database or else on an empty one of its own. */
    static OwnServer start(Function<String[], ConfigurableApplicationContext> server, @Nullable String database)
            throws IOException {
        boolean kept = database != null;
        var directory = kept
                ? Files.createDirectories(directoryOf(KEPT, database))
                : Files.createTempDirectory("roundtrip-replay");
        try {
            var arguments = OwnServerSettings.arguments(directory, database);
            return new OwnServer(server.apply(arguments.toArray(String[]::new)), directory, kept);
        } catch (RuntimeException failed) {
            remove(directory, kept);
            throw failed;
        }
    }

    /** One directory per database, whatever user or options its URL names. */
    static Path directoryOf(Path parent, String database) {
        var address = database.replaceFirst("[?;].*", "");
        return parent.resolve(
                UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** What the server itself says about where and how to reach it. */
    Access access() {
        return OwnServerSettings.access(context.getEnvironment());
    }

    @Override
    public void close() throws IOException {
        context.close();
        remove(directory, kept);
    }

    private static void remove(Path directory, boolean kept) throws IOException {
        if (!kept) {
            FileSystemUtils.deleteRecursively(directory);
        }
    }
}
