package org.roundtrip.processes;

import org.junit.jupiter.api.Nested;

/** Models that last: versions beside each other, and cases moved between them. */
class MigrationProcessTest {
    @Nested
    class Moved extends MigrationStories {}

    @Nested
    class Refused extends RefusedMoveStories {}
}
