package org.roundtrip.processes;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.CoverageCheck;
import org.roundtrip.processes.kit.ModelCoverage;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code refund-payout}. Run as a whole: the last test counts what the others have reached. */
@ProcessTest
class RefundPayoutProcessTest {
    @BeforeAll
    static void countFromNothing(@Autowired ModelCoverage coverage) {
        coverage.restart();
    }

    @Nested
    class Approval extends ApprovalStories {}

    @Nested
    class ManualPayout extends ManualPayoutStories {}

    @Nested
    class Settlement extends SettlementStories {}

    @Nested
    class LostAnswer extends LostAnswerStories {}

    @Nested
    class KeyLife extends KeyLifeStories {}

    @Nested
    class SeveralProviders extends SeveralProvidersStories {}

    @Nested
    class SeveralPayments extends SeveralPaymentsStories {}

    @Nested
    class Tenders extends TenderStories {}

    @Nested
    class SpendsGivenBack extends SpendsGivenBackStories {}

    @Nested
    class CreditAgainstPayments extends CreditAgainstPaymentsStories {}

    @Nested
    class StoreCredit extends StoreCreditStories {}

    @Nested
    @Order(Integer.MAX_VALUE)
    class Coverage {
        @Test
        void everyNodeAndFlowWasReached(@Autowired ModelCoverage coverage) {
            CoverageCheck.complete(coverage, "refund-payout");
        }
    }
}
