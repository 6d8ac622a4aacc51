package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.refund.Refund;
import org.roundtrip.shipping.LostParcelAnswer;
import org.roundtrip.shipping.LostParcelAnswer.Choice;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.TrackingState;

/** The parcel is on its way and does not come. */
abstract class LateParcelStories extends ProcessStory {
    private static final String TASK = "Task_DecideLostParcel";

    private CaseUnderTest onItsWay() {
        var lamp = opensWorth("20.00");
        labelIsBought();
        lamp.scanned(TrackingState.IN_TRANSIT);
        return lamp;
    }

    private CaseUnderTest late() {
        var lamp = onItsWay();
        lamp.passes(days(14));
        return lamp;
    }

    private static LostParcelAnswer answer(Choice choice) {
        return new LostParcelAnswer(choice, null);
    }

    @Test
    void aParcelThatIsNotThereAfterTwoWeeksIsLookedInto() {
        var lamp = late();

        lamp.passed("return-shipment", "Boundary_ParcelOverdue");
        lamp.waitsAt("return-shipment", TASK);
        lamp.books.stands(CaseState.IN_TRANSIT, WaitingFor.SUPPORT);
    }

    @Test
    void aParcelTheCarrierLostIsLookedIntoAtOnce() {
        var lamp = onItsWay();

        lamp.scanned(TrackingState.EXCEPTION);

        lamp.passed("return-shipment", "Boundary_ParcelWentAstray");
        lamp.waitsAt("return-shipment", TASK);
        lamp.books.stands(CaseState.IN_TRANSIT, WaitingFor.SUPPORT);
        assertThat(lamp.books.timeline()).endsWith("parcel-late");
    }

    @Test
    void aParcelOnItsWayBackToTheCustomerIsLookedIntoToo() {
        var lamp = onItsWay();

        lamp.scanned(TrackingState.RETURNED_TO_SENDER);

        lamp.waitsAt("return-shipment", TASK);
    }

    @Test
    void supportMayWaitLonger() {
        var lamp = late();

        lamp.does(People.SUPPORT, TASK, answer(Choice.WAIT));

        lamp.waitsAt("return-shipment", "Task_WaitForDelivery");
        lamp.books.stands(CaseState.IN_TRANSIT, WaitingFor.CARRIER);
        assertThat(lamp.books.mails()).endsWith(MailKind.PARCEL_LATE);
        lamp.passes(days(6));
        lamp.waitsAt("return-shipment", "Task_WaitForDelivery");
        lamp.passes(days(1));
        lamp.waitsAt("return-shipment", TASK);
    }

    @Test
    void aParcelMayTurnUpWhileSupportDecides() {
        var lamp = late();

        lamp.scanned(TrackingState.DELIVERED);

        lamp.passed("return-shipment", "Boundary_ParcelTurnedUp", "End_ParcelTurnedUp");
        lamp.waitsAt("return-case", "Task_InspectItems");
        assertThat(lamp.books.tasks()).containsExactly("Task_InspectItems");
        lamp.books.stands(CaseState.RECEIVED, WaitingFor.WAREHOUSE);
    }

    @Test
    void supportMayHaveFoundIt() {
        var lamp = late();

        lamp.does(People.SUPPORT, TASK, answer(Choice.ARRIVED));

        lamp.passed("return-shipment", "End_ParcelArrived");
        lamp.waitsAt("return-case", "Task_InspectItems");
        assertThat(lamp.shipment().state()).isEqualTo(Shipment.State.DELIVERED);
    }

    @Test
    void aParcelLostAtOurRiskIsRefundedUnseen() {
        var lamp = late();

        lamp.does(People.SUPPORT, TASK, answer(Choice.LOST_AT_OUR_RISK));

        lamp.passed("return-shipment", "End_ParcelLost");
        lamp.passed("return-case", "Task_TakeDelivery", "Task_CalculateRefund");
        lamp.waitsAt("refund-payout", "Task_IssueRefund");
        lamp.books.owes("20.00", Refund.State.APPROVED);
        assertThat(lamp.shipment().state()).isEqualTo(Shipment.State.LOST);
        assertThat(lamp.books.timeline()).contains("parcel-lost");
        assertThat(lamp.books.mails()).doesNotContain(MailKind.PARCEL_RECEIVED);
    }

    @Test
    void nothingIsOwedForAParcelThatNeverWas() {
        var lamp = late();

        lamp.does(People.SUPPORT, TASK, answer(Choice.CLOSE));

        lamp.passed("return-shipment", "End_ShipmentClosed");
        lamp.ended("return-case", "End_RequestAbandoned");
        lamp.books.closed(CaseState.REFUSED);
        assertThat(lamp.books.units()).isEmpty();
    }
}
