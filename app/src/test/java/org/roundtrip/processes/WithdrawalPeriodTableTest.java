package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.policy.WithdrawalPolicy;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped table {@code withdrawal-period}: every rule, and what is written as no rule expects it. */
@ProcessTest
class WithdrawalPeriodTableTest extends ProcessStory {
    @Autowired
    private WithdrawalPolicy withdrawals;

    @ParameterizedTest
    @CsvSource({
        "DE, 14, 12, EU-W1",
        "NO, 14, 12, EU-W1",
        "de, 14, 12, EU-W1",
        "GB, 14, 12, UK-W1",
        "BR, 7, 0, BR-W1",
        "US, 14, 12, SHOP",
        ", 14, 12, SHOP",
        "Narnia, 14, 12, SHOP"
    })
    void everyCountryHasAPeriod(String country, int days, int months, String law) {
        assertThat(withdrawals.decide(country)).isEqualTo(new WithdrawalPolicy.Term(days, months, law));
    }
}
