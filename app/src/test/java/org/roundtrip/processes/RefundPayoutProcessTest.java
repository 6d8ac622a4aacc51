package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.Kit;
import org.roundtrip.processes.kit.ModelCoverage;
import org.roundtrip.processes.kit.ProcessTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code refund-payout}. Run as a whole: the last test counts what the others have reached. */
@ProcessTest
class RefundPayoutProcessTest {
    @BeforeAll
    static void countFromNothing(@Autowired ModelCoverage coverage) {
        coverage.restart();
    }

    @Nested
    @Order(1)
    class Approval extends ApprovalStories {}

    @Nested
    @Order(Integer.MAX_VALUE)
    class Coverage {
        @Test
        void everyNodeAndFlowWasReached(@Autowired Kit kit) {
            var report = kit.coverage.of("refund-payout");
            LoggerFactory.getLogger(getClass()).info("{}", report);
            assertThat(report.missed()).as(report.toString()).isEmpty();
        }
    }
}
