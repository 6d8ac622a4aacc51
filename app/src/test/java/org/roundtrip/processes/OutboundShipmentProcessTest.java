package org.roundtrip.processes;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.CoverageCheck;
import org.roundtrip.processes.kit.ModelCoverage;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every path of {@code outbound-shipment} and of {@code stray-parcel}. Run as a whole: the last test counts what the
 * others have reached.
 */
@ProcessTest
class OutboundShipmentProcessTest {
    @BeforeAll
    static void countFromNothing(@Autowired ModelCoverage coverage) {
        coverage.restart();
    }

    @Nested
    class Label extends OutboundLabelStories {}

    @Nested
    class Packing extends PackingStories {}

    @Nested
    class Delivery extends OutboundDeliveryStories {}

    @Nested
    class Stopped extends StoppedSendingStories {}

    @Nested
    class Stray extends StrayParcelStories {}

    @Nested
    @Order(Integer.MAX_VALUE)
    class Coverage {
        @Test
        void everyNodeAndFlowWasReached(@Autowired ModelCoverage coverage) {
            CoverageCheck.complete(coverage, "outbound-shipment");
            CoverageCheck.complete(coverage, "stray-parcel");
        }
    }
}
