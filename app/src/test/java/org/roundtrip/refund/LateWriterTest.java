package org.roundtrip.refund;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;

/** The engine does not check a lock when a step is completed; the version of an attempt does. */
@ProcessTest
class LateWriterTest extends ProcessStory {
    @Test
    void whoSawAnOlderVersionOfAnAttemptIsRefused() {
        var lamp = refundOf("10.00");
        var seen = lamp.books.attempts().get(0);

        assertThat(move(seen, AttemptState.SUBMITTED)).isTrue();
        assertThat(move(seen, AttemptState.FAILED)).isFalse();

        lamp.books.attemptsAre(AttemptState.SUBMITTED);
        assertThat(lamp.books.attempts().get(0).version()).isEqualTo(seen.version() + 1);
    }

    private boolean move(Attempt seen, AttemptState to) {
        return kit.transactions.execute(status -> kit.attempts.move(seen, to, "re_1", null, null));
    }
}
