package org.roundtrip.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.crash.AttemptLook.Found;

class KillTallyTest {
    @TempDir
    Path directory;

    private final KillTally tally = new KillTally();
    private Path ledger = Path.of("");

    @BeforeEach
    void theProviderPaidOnce() throws IOException {
        ledger = directory.resolve("journal.jsonl");
        Files.writeString(
                ledger,
                "[{\"kind\":\"REFUND\",\"id\":\"re_1\",\"document\":{\"id\":\"re_1\",\"status\":\"pending\","
                        + "\"metadata\":{\"refundAttemptId\":\"ra_paid\"}}}]\n");
    }

    private void kills(int times, Moment moment, String key, Found... found) {
        for (int i = 0; i < times; i++) {
            tally.count(new Killer.Kill(moment, key), List.of(found), ledger);
        }
    }

    @Test
    void isContentWhenEachStateWasHit() {
        kills(18, Moment.RANDOM, "", new Found("ra_1", "PLANNED", 0), new Found("ra_2", "SENDING", 1));
        kills(2, Moment.ANSWER_WITHHELD, "ra_paid", new Found("ra_paid", "SENDING", 1));
        assertThat(tally.missing()).isEmpty();
        assertThat(tally.toString()).contains("PLANNED 18, SENDING 20", "paid but not committed 2");
    }

    @Test
    void complainsOfStatesThatWereNeverHit() {
        kills(20, Moment.RANDOM, "");
        assertThat(tally.missing()).hasSize(3);
    }

    @Test
    void believesInAWithheldAnswerOnlyIfFileAndDatabaseShowIt() {
        kills(18, Moment.RANDOM, "", new Found("ra_1", "PLANNED", 0));
        kills(1, Moment.ANSWER_WITHHELD, "ra_paid", new Found("ra_paid", "SUBMITTED", 2));
        kills(1, Moment.ANSWER_WITHHELD, "ra_unpaid", new Found("ra_unpaid", "SENDING", 1));
        assertThat(tally.missing()).containsExactly("only 0 kills came between the provider's payment and our commit");
    }

    @Test
    void demandsNothingOfAFewKills() {
        kills(19, Moment.RANDOM, "");
        assertThat(tally.missing()).isEmpty();
        assertThat(tally.toString()).contains("nothing is demanded");
    }

    @Test
    void aFifthOfTheKillsComesBetweenPaymentAndCommit() {
        for (long seed = 1; seed <= 50; seed++) {
            var moments = Moment.of(200, new Random(seed));
            assertThat(Collections.frequency(moments, Moment.ANSWER_WITHHELD)).isEqualTo(40);
            assertThat(moments).contains(Moment.values());
            assertThat(moments.get(0)).isNotEqualTo(Moment.STARTING);
        }
        assertThat(Moment.of(1, new Random(1))).containsExactly(Moment.ANSWER_WITHHELD);
    }
}
