package org.roundtrip.app.replay;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to replay and how. Without {@code access} the replay starts a server for itself, on the JDBC URL
 * {@code database} or else on an empty database of its own.
 */
public record ReplayOptions(
        Path file,
        @Nullable Path report,
        int concurrency,
        @Nullable Access access,
        @Nullable String database) {}
