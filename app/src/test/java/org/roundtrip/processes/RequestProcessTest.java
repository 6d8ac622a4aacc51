package org.roundtrip.processes;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.CoverageCheck;
import org.roundtrip.processes.kit.ModelCoverage;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code request}. Run as a whole: the last test counts what the others have reached. */
@ProcessTest
class RequestProcessTest {
    @BeforeAll
    static void countFromNothing(@Autowired ModelCoverage coverage) {
        coverage.restart();
    }

    @Nested
    class Request extends RequestStories {}

    @Nested
    class SharedParcel extends SharedParcelStories {}

    @Nested
    @Order(Integer.MAX_VALUE)
    class Coverage {
        @Test
        void everyNodeAndFlowWasReached(@Autowired ModelCoverage coverage) {
            CoverageCheck.complete(coverage, "request");
        }
    }
}
