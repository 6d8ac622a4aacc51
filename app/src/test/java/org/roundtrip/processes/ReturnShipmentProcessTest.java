package org.roundtrip.processes;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.CoverageCheck;
import org.roundtrip.processes.kit.ModelCoverage;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code return-shipment}. Run as a whole: the last test counts what the others have reached. */
@ProcessTest
class ReturnShipmentProcessTest {
    @BeforeAll
    static void countFromNothing(@Autowired ModelCoverage coverage) {
        coverage.restart();
    }

    @Nested
    class Label extends LabelStories {}

    @Nested
    class VoidedLabel extends VoidedLabelStories {}

    @Nested
    class HandIn extends HandInStories {}

    @Nested
    class LateParcel extends LateParcelStories {}

    @Nested
    @Order(Integer.MAX_VALUE)
    class Coverage {
        @Test
        void everyNodeAndFlowWasReached(@Autowired ModelCoverage coverage) {
            CoverageCheck.complete(coverage, "return-shipment");
        }
    }
}
