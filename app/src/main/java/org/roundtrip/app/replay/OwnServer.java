package org.roundtrip.app.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A demo server that lives for one replay, on a free port, with its files in a directory that goes away with it. */
class OwnServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Path directory;

    private OwnServer(ConfigurableApplicationContext context, Path directory) {
        this.context = context;
        this.directory = directory;
    }

    /** Starts it, on that database or else on an empty one of its own. */
    static OwnServer start(Function<String[], ConfigurableApplicationContext> server, @Nullable String database)
            throws IOException {
        var directory = Files.createTempDirectory("roundtrip-replay");
        try {
            var arguments = OwnServerSettings.arguments(directory, database);
            return new OwnServer(server.apply(arguments.toArray(String[]::new)), directory);
        } catch (RuntimeException failed) {
            FileSystemUtils.deleteRecursively(directory);
            throw failed;
        }
    }

    /** What the server itself says about where and how to reach it. */
    Access access() {
        return OwnServerSettings.access(context.getEnvironment());
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
