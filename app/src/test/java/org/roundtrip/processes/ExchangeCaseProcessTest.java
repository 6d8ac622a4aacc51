package org.roundtrip.processes;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.CoverageCheck;
import org.roundtrip.processes.kit.ModelCoverage;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code exchange-case}. Run as a whole: the last test counts what the others have reached. */
@ProcessTest
class ExchangeCaseProcessTest {
    @BeforeAll
    static void countFromNothing(@Autowired ModelCoverage coverage) {
        coverage.restart();
    }

    @Nested
    class Exchange extends ExchangeStories {}

    @Nested
    class InAdvance extends ExchangeInAdvanceStories {}

    @Nested
    class Trouble extends ExchangeTroubleStories {}

    @Nested
    class LostReplacement extends LostReplacementStories {}

    @Nested
    class EndedHold extends EndedHoldStories {}

    @Nested
    class Later extends ExchangedOrderStories {}

    @Nested
    class Off extends ExchangeOffStories {}

    @Nested
    @Order(Integer.MAX_VALUE)
    class Coverage {
        @Test
        void everyNodeAndFlowWasReached(@Autowired ModelCoverage coverage) {
            CoverageCheck.complete(coverage, "exchange-case");
            CoverageCheck.complete(coverage, "exchange-goods");
            CoverageCheck.complete(coverage, "exchange-agreement");
            CoverageCheck.complete(coverage, "exchange-replacement");
            CoverageCheck.complete(coverage, "exchange-undo");
        }
    }
}
