package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.TooLate;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.shipping.LostParcelAnswer;
import org.roundtrip.shipping.OutboundParcelAnswer;
import org.roundtrip.shipping.OutboundParcelAnswer.Choice;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.TrackingState;

/** A parcel on its way to the customer arrives, or does not. */
abstract class OutboundDeliveryStories extends SendingStory {
    private static final String DECIDE = "Task_DecideOutboundParcel";

    private static OutboundParcelAnswer answer(Choice choice) {
        return new OutboundParcelAnswer(choice, "asked the carrier");
    }

    private CaseUnderTest overdue() {
        var lamp = packed();
        lamp.scanned(TrackingState.IN_TRANSIT, TrackingState.DELIVERED);
        lamp.passes(days(15));
        lamp.waitsAt(MODEL, DECIDE);
        return lamp;
    }

    @Test
    void scansMoveItOnAndItsDeliveryEndsIt() {
        var lamp = packed();

        lamp.scanned(lamp.sent(), TrackingState.IN_TRANSIT, TrackingState.OUT_FOR_DELIVERY, TrackingState.IN_TRANSIT);
        assertThat(lamp.sent().state()).isEqualTo(Shipment.State.HANDED_IN);
        assertThat(lamp.sent().trackingState()).isEqualTo(TrackingState.OUT_FOR_DELIVERY);
        lamp.waitsAt(MODEL, "Task_WaitForDelivery");
        lamp.scanned(lamp.sent(), TrackingState.DELIVERED, TrackingState.DELIVERED);

        lamp.passed(MODEL, "End_ParcelDelivered");
        lamp.passed(CALLER, "End_Delivered");
        assertThat(lamp.sent().deliveredAt()).isEqualTo(kit.clock.instant());
        assertThat(lamp.books.timeline()).containsOnlyOnce("sent-parcel-scanned", "sent-parcel-delivered");
    }

    @Test
    void theCustomersOwnParcelIsAnotherOne() {
        var lamp = packed();

        lamp.scanned(lamp.sent(), TrackingState.DELIVERED);

        lamp.waitsAt("return-shipment", "Task_WaitForHandIn");
        lamp.seenInWarehouse();
        lamp.waitsAt("return-case", "Task_InspectItems");
    }

    @Test
    void theWarehouseExpectsNoParcelThatItSent() {
        var lamp = packed();
        lamp.seenInWarehouse();

        assertThatThrownBy(lamp::seenInWarehouse).isInstanceOf(TooLate.class);

        lamp.waitsAt(MODEL, "Task_WaitForDelivery");
    }

    @Test
    void anOverdueParcelIsForSupportWhoMayWaitLonger() {
        var lamp = packed();
        lamp.scanned(TrackingState.IN_TRANSIT);
        lamp.passes(days(15));

        lamp.passed(MODEL, "Boundary_ParcelOverdue");
        lamp.waitsAt(MODEL, DECIDE);
        assertThat(lamp.books.file().waitingFor()).isEqualTo(WaitingFor.SUPPORT);
        lamp.does(People.SUPPORT, DECIDE, answer(Choice.WAIT));
        lamp.waitsAt(MODEL, "Task_WaitForDelivery");
        assertThat(lamp.books.mails()).endsWith(MailKind.SENT_PARCEL_LATE);
        assertThat(lamp.books.timeline()).endsWith("sent-parcel-waited");
        assertThat(lamp.books.file().waitingFor())
                .as("his own parcel is late too")
                .isEqualTo(WaitingFor.SUPPORT);
        lamp.does(
                People.SUPPORT,
                "Task_DecideLostParcel",
                new LostParcelAnswer(LostParcelAnswer.Choice.LOST_AT_OUR_RISK, null));

        lamp.passes(days(8));
        lamp.waitsAt(MODEL, DECIDE);
    }

    @Test
    void aParcelThatGoesAstrayIsForSupportAtOnce() {
        var lamp = packed();
        lamp.scanned(lamp.sent(), TrackingState.IN_TRANSIT, TrackingState.EXCEPTION);

        lamp.passed(MODEL, "Boundary_ParcelWentAstray");
        lamp.waitsAt(MODEL, DECIDE);
        assertThat(lamp.books.timeline()).endsWith("sent-parcel-late");
        lamp.scanned(lamp.sent(), TrackingState.RETURNED_TO_SENDER);
        assertThat(lamp.books.timeline()).containsOnlyOnce("sent-parcel-late");
    }

    @Test
    void aParcelThatTurnsUpNeedsNoDecision() {
        var lamp = overdue();

        lamp.scanned(lamp.sent(), TrackingState.DELIVERED);

        lamp.passed(MODEL, "Boundary_ParcelTurnedUp", "End_ParcelTurnedUp");
        lamp.passed(CALLER, "End_Delivered");
        assertThat(lamp.books.tasks()).doesNotContain(DECIDE);
    }

    @Test
    void supportMayKnowThatTheCustomerHasIt() {
        var lamp = overdue();

        lamp.does(People.SUPPORT, DECIDE, answer(Choice.DELIVERED));

        lamp.passed(MODEL, "End_CustomerHasIt");
        lamp.passed(CALLER, "End_Delivered");
        assertThat(lamp.sent().state()).isEqualTo(Shipment.State.DELIVERED);
        assertThat(lamp.sent().deliveredAt()).isEqualTo(kit.clock.instant());
        lamp.scanned(lamp.sent(), TrackingState.DELIVERED);
        assertThat(lamp.books.timeline()).containsOnlyOnce("sent-parcel-delivered");
    }

    @Test
    void aLostParcelIsForTheCallerToMakeGood() {
        var lamp = overdue();

        lamp.does(People.SUPPORT, DECIDE, answer(Choice.LOST));

        lamp.passed(MODEL, "End_ParcelLost");
        lamp.passed(CALLER, "End_Lost");
        assertThat(lamp.sent().state()).isEqualTo(Shipment.State.LOST);
        assertThat(lamp.books.timeline()).endsWith("sent-parcel-lost");
    }
}
