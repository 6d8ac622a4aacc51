package org.roundtrip.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTest {
    @Test
    void keepsWhatProgramsSay() {
        assertThat(Masked.words(
                        "Unknown property used in expression: ${caseId}. Cause: cannot resolve org.roundtrip.Refund"))
                .isEqualTo("Unknown property used in expression: ${caseId}. … cannot resolve org.roundtrip.Refund");
        assertThat(Masked.words("ENGINE-03051 There was an exception at Task_IssueRefund of RMA-7K2Q81AB"))
                .contains("ENGINE-03051", "was an exception at Task_IssueRefund of RMA-7K2Q81AB");
        assertThat(Masked.words("TIMEOUT")).isEqualTo("TIMEOUT");
        assertThat(Masked.words(null)).isEmpty();
    }

    @Test
    void leavesOutWhatCouldBeAboutAPerson() {
        assertThat(Masked.words("Data too long for column 'name': \"Mia Müller\" <mia@example.com>, 0171 5551234567"))
                .doesNotContain("Mia", "Müller", "example", "5551234567")
                .startsWith("Data too long for column …");
        assertThat(Masked.words("Mia Müller can't pay 'Berliner Straße 1'")).doesNotContain("Mia", "ller", "Berliner");
        assertThat(Masked.words("no answer for Jürgen Groß at 10115 Berlin")).isEqualTo("no answer for … at …");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013000 of MARIA SMITH",
                "12 BAKER STREET LONDON NW1",
                "K7QF-9ABC-22DE-XYZW",
                "4242 4242 4242 4242",
                "4242-4242-4242-4242",
                "+49 171 555 12 34",
                "anna.schmidt",
                "McDonald",
                "D'Arcy",
                "10115"
            })
    void leavesOutWhatMeansSomebodyWithoutBeingWrittenLikeAName(String secret) {
        var telling = Stream.of(secret.split(" ")).filter(word -> word.length() > 2);
        assertThat(Masked.words("no answer about " + secret)).startsWith("no answer about ");
        assertThat(Masked.words("no answer about " + secret) + Masked.words(secret))
                .doesNotContain(telling.toArray(String[]::new));
        assertThat(Masked.trace("java.lang.IllegalStateException: x\n   at " + secret + ", Mia Berger mia@example.com"))
                .doesNotContain(secret, "Mia");
    }

    @Test
    void keepsTheStatusOfAnAnswer() {
        assertThat(Masked.words("the provider answered with status 503")).endsWith("status 503");
        assertThat(Masked.words("call 503")).isEqualTo("call …");
    }

    @Test
    void aTraceKeepsItsPlacesAndLosesItsWords() {
        var trace = Masked.trace("""
                org.roundtrip.Broken: can't write "Mia"
                \tat org.roundtrip.refund.IssueRefund.pay(IssueRefund.java:40)
                Mia Müller, Berlin
                Caused by: java.sql.SQLException: Duplicate entry 'mia@example.com' for key
                \t... 12 more
                """);
        assertThat(trace)
                .contains(
                        "org.roundtrip.Broken: can't write …",
                        "IssueRefund.java:40",
                        "java.sql.SQLException",
                        "12 more")
                .doesNotContain("Mia", "mia@", "Berlin");
    }

    @Test
    void failuresAreTheSameButForTheirNumbers() {
        var one = Fingerprint.of("return-case", "Task_Pay", "no payment 4711");
        assertThat(Fingerprint.of("return-case", "Task_Pay", "no payment 4712")).isEqualTo(one);
        assertThat(Fingerprint.of("return-case", "Task_Buy", "no payment 4711")).isNotEqualTo(one);
        assertThat(Fingerprint.of("return-case", "Task_Pay", "no label 4711")).isNotEqualTo(one);
    }

    @Test
    void aStepIsLateOncePastItsTarget() {
        var times = StepTimes.of("Task_Pay", new long[] {4000, 1000, 2000, 3000}, 1, Duration.ofSeconds(3));
        assertThat(times.done()).isEqualTo(4);
        assertThat(times.usual()).hasMillis(2000);
        assertThat(times.slow()).hasMillis(3000);
        assertThat(times.mean()).hasMillis(2500);
        assertThat(times.late()).isEqualTo(1);
        assertThat(times.lateShare()).isEqualTo(25);
        assertThat(StepTimes.of("Task_Pay", new long[0], 0, null).lateShare()).isZero();
    }
}
