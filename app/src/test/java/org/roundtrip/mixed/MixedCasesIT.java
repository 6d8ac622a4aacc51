package org.roundtrip.mixed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.support.MySqlServer;

/**
 * A small run of {@code dev/mixed-cases} in every build. {@code -Droundtrip.test.seed} gives it other choices,
 * {@code -Droundtrip.test.mixed-cases} other numbers.
 */
class MixedCasesIT {
    private static final int CASES = Integer.getInteger("roundtrip.test.mixed-cases", 30);
    private static final long SEED = Long.getLong("roundtrip.test.seed", 3);

    @Test
    void whateverIsAnsweredEveryCaseIsClosedAndMoneyAndStockAddUp() {
        System.out.println(CASES + " mixed cases with -Droundtrip.test.seed=" + SEED);
        try (var on = MixedServer.over(MySqlServer.running().newSchema())) {
            var verdict = new MixedRun(on, CASES, SEED, System.out).live();
            verdict.lines().forEach(System.out::println);

            assertThat(verdict.problems()).isEmpty();
            // A count of nothing would add up as well.
            assertThat(verdict.cases()).hasSizeGreaterThanOrEqualTo(CASES);
            assertThat(verdict.cases().stream().map(CaseNotes::outcome)).contains("REFUND", "EXCHANGE", "REPAIR");
            assertThat(verdict.money().refunded()).isPositive();
            assertThat(verdict.money().taken()).isPositive();
            assertThat(verdict.reached().met()).as("steps of the models").isGreaterThan(250);
        }
    }
}
