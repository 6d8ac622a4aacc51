package org.roundtrip.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {
    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false", "4, false", "5, false"})
    void somebodyCallsBackAboutTheTwoWorstScores(int score, boolean low) {
        var followUp = FollowUp.unasked(1);
        assertThat(followUp.isLow()).isFalse();
        assertThat(followUp.isAnswered()).isFalse();

        var answered = followUp.answered(score, "Words", Instant.EPOCH);

        assertThat(answered.isLow()).isEqualTo(low);
        assertThat(answered.isAnswered()).isTrue();
    }
}
