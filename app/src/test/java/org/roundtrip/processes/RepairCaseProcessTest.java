package org.roundtrip.processes;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.CoverageCheck;
import org.roundtrip.processes.kit.ModelCoverage;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code repair-case}. Run as a whole: the last test counts what the others have reached. */
@ProcessTest
class RepairCaseProcessTest {
    @BeforeAll
    static void countFromNothing(@Autowired ModelCoverage coverage) {
        coverage.restart();
    }

    @Nested
    class Repair extends RepairStories {}

    @Nested
    class Bench extends RepairBenchStories {}

    @Nested
    class Remedy extends RepairRemedyStories {}

    @Nested
    class Trouble extends RepairTroubleStories {}

    @Nested
    class Maker extends RepairMakerStories {}

    @Nested
    class Law extends RepairLawStories {}

    @Nested
    class Money extends RepairMoneyStories {}

    @Nested
    class Loans extends RepairLoanStories {}

    @Nested
    @Order(Integer.MAX_VALUE)
    class Coverage {
        @Test
        void everyNodeAndFlowWasReached(@Autowired ModelCoverage coverage) {
            CoverageCheck.complete(coverage, "repair-case");
            CoverageCheck.complete(coverage, "repair-bench");
            CoverageCheck.complete(coverage, "repair-quote");
            CoverageCheck.complete(coverage, "repair-remedy");
            CoverageCheck.complete(coverage, "supplier-claim");
            CoverageCheck.complete(coverage, "loan");
        }
    }
}
