package org.roundtrip.processes;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.CoverageCheck;
import org.roundtrip.processes.kit.ModelCoverage;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code give-back-collection}. Run as a whole: the last test counts what the others have reached. */
@ProcessTest
class GiveBackCollectionProcessTest {
    @BeforeAll
    static void countFromNothing(@Autowired ModelCoverage coverage) {
        coverage.restart();
    }

    @Nested
    class GiveBack extends GiveBackStories {}

    @Nested
    class LateMoney extends LateMoneyStories {}

    @Nested
    @Order(Integer.MAX_VALUE)
    class Coverage {
        @Test
        void everyNodeAndFlowWasReached(@Autowired ModelCoverage coverage) {
            CoverageCheck.complete(coverage, "give-back-collection");
        }
    }
}
