package org.roundtrip.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.support.MySqlServer;

/** A short run of {@code dev/crash-refunds}, so that no build goes by without a few kills. */
class CrashRefundsIT {
    private static final int KILLS = Integer.getInteger("roundtrip.test.crash-kills", 6);
    private static final long SEED = Long.getLong("roundtrip.test.crash-seed", 3);

    @TempDir
    Path directory;

    @Test
    void noRefundIsDoubledOrLostByAFewKills() {
        var database = new Database(MySqlServer.running().newSchema());
        var verdict =
                new CrashRun(KILLS, SEED, database, Program.ofClassPath(), directory.resolve("run"), System.out).run();
        System.out.println(verdict.line());
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.kills()).isEqualTo(KILLS);
        // A count of nothing would add up as well.
        assertThat(verdict.provider()).isPositive();
    }
}
