package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.cases.Outcome;
import org.roundtrip.payment.Tender;
import org.roundtrip.policy.TenderOrderPolicy;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped order of tenders, for every tender and method there is. */
@ProcessTest
class TenderOrderTableTest {
    @Autowired
    private TenderOrderPolicy tenders;

    @ParameterizedTest
    @CsvSource({
        "CARD, REFUND, 1, card-first",
        "STORE_CREDIT, REFUND, 2, store-credit-after-cards",
        "GIFT_CARD, REFUND, 3, gift-card-last",
        "STORE_CREDIT, STORE_CREDIT, 1, credit-for-credit",
        "GIFT_CARD, STORE_CREDIT, 2, credit-for-gift-card",
        "CARD, STORE_CREDIT, 3, card-kept-for-money"
    })
    void theOrderOfTendersIsTheSameWhereverTheyStand(Tender tender, Outcome method, int rank, String because) {
        for (int position = 1; position <= 9; position++) {
            var decision = tenders.decide(tender.name(), position, method);
            assertThat(decision.rank()).isEqualTo(rank);
            assertThat(decision.because()).isEqualTo(because);
            assertThat(decision.answer().rules()).hasSize(1);
        }
    }
}
