package org.roundtrip.processes;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.CoverageCheck;
import org.roundtrip.processes.kit.ModelCoverage;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code capture-hold}. Run as a whole: the last test counts what the others have reached. */
@ProcessTest
class CaptureHoldProcessTest {
    @BeforeAll
    static void countFromNothing(@Autowired ModelCoverage coverage) {
        coverage.restart();
    }

    @Nested
    class Capture extends CaptureStories {}

    @Nested
    @Order(Integer.MAX_VALUE)
    class Coverage {
        @Test
        void everyNodeAndFlowWasReached(@Autowired ModelCoverage coverage) {
            CoverageCheck.complete(coverage, "capture-hold");
        }
    }
}
