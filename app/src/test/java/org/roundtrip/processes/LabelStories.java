package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooLate;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedCarrier.Mood;
import org.roundtrip.shipping.ArrangeLabelAnswer;
import org.roundtrip.shipping.ArrangeLabelAnswer.Choice;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.TrackingState;

/** How a parcel gets its label. */
abstract class LabelStories extends ProcessStory {
    private static final String TASK = "Task_ArrangeLabel";

    private static ArrangeLabelAnswer answer(Choice choice) {
        return new ArrangeLabelAnswer(choice, null, null, null);
    }

    @Test
    void anAcceptedRequestBuysALabelAndMailsIt() {
        var lamp = opensWorth("20.00");
        lamp.waitsAt("return-shipment", "Task_BuyLabel");
        lamp.books.stands(CaseState.REQUESTED, WaitingFor.CARRIER);

        labelIsBought();

        lamp.waitsAt("return-shipment", "Task_WaitForHandIn");
        lamp.passed("return-shipment", "Task_OpenShipment", "Task_SendLabel");
        assertThat(lamp.shipment().state()).isEqualTo(Shipment.State.LABEL_READY);
        assertThat(lamp.books.labels()).containsExactly("BOUGHT");
        assertThat(lamp.books.mails()).containsExactly(MailKind.REQUEST_RECEIVED, MailKind.LABEL_READY);
        lamp.books.stands(CaseState.AWAITING_PARCEL, WaitingFor.CUSTOMER);
        assertThat(lamp.books.file().dueAt()).isEqualTo(kit.clock.instant().plus(days(14)));
    }

    @Test
    void aRefusalOfTheCarrierGoesToSupport() {
        kit.carrier.sells(Mood.REFUSES);
        var lamp = opensWorth("20.00");

        labelIsBought();

        lamp.passed("return-shipment", "Boundary_LabelUnavailable");
        lamp.waitsAt("return-shipment", TASK);
        assertThat(lamp.books.file().waitingFor()).isEqualTo(WaitingFor.SUPPORT);
        assertThat(lamp.books.timeline()).endsWith("label-refused");
        assertThat(lamp.books.labels()).isEmpty();
    }

    @Test
    void aCarrierThatStaysBusyGoesToSupportOnceThePlanHasRunOut() {
        kit.carrier.sells(Mood.BUSY);
        var lamp = opensWorth("20.00");

        labelIsBought();
        lamp.waitsAt("return-shipment", "Task_BuyLabel");
        carrierIsAskedInVain();

        lamp.waitsAt("return-shipment", TASK);
        assertThat(lamp.books.timeline()).endsWith("label-refused");
    }

    @Test
    void supportMayLetTheCarrierBeAskedAgain() {
        kit.carrier.sells(Mood.REFUSES);
        var lamp = opensWorth("20.00");
        labelIsBought();
        kit.carrier.sells(Mood.WILLING);

        lamp.does(People.SUPPORT, TASK, answer(Choice.RETRY));
        lamp.waitsAt("return-shipment", "Task_BuyLabel");
        labelIsBought();

        lamp.waitsAt("return-shipment", "Task_WaitForHandIn");
    }

    @Test
    void supportMayBringALabelOfItsOwn() {
        kit.carrier.sells(Mood.REFUSES);
        var lamp = opensWorth("20.00");
        labelIsBought();

        assertThatThrownBy(() -> lamp.does(People.SUPPORT, TASK, answer(Choice.OWN_LABEL)))
                .isInstanceOf(InvalidRequest.class);
        lamp.waitsAt("return-shipment", TASK);
        lamp.does(People.SUPPORT, TASK, new ArrangeLabelAnswer(Choice.OWN_LABEL, "dove", "OWN-" + lamp.id(), null));

        lamp.waitsAt("return-shipment", "Task_WaitForHandIn");
        assertThat(lamp.shipment().trackingCode()).isEqualTo("OWN-" + lamp.id());
        lamp.scanned(TrackingState.DELIVERED);
        lamp.waitsAt("return-case", "Task_InspectItems");
    }

    @Test
    void anOwnLabelOfAnotherParcelIsRefused() {
        var first = opensWorth("20.00");
        labelIsBought();
        kit.carrier.sells(Mood.REFUSES);
        var second = opensWorth("20.00");
        labelIsBought();
        var code = first.shipment().trackingCode();

        assertThatThrownBy(() ->
                        second.does(People.SUPPORT, TASK, new ArrangeLabelAnswer(Choice.OWN_LABEL, "dove", code, null)))
                .hasMessageContaining("tracking-known");
    }

    @Test
    void supportMayGiveUp() {
        kit.carrier.sells(Mood.REFUSES);
        var lamp = opensWorth("20.00");
        labelIsBought();

        lamp.does(People.SUPPORT, TASK, answer(Choice.GIVE_UP));

        lamp.passed("return-shipment", "End_ShipmentAbandoned");
        lamp.ended("return-case", "End_RequestAbandoned");
        lamp.books.closed(CaseState.REFUSED);
        assertThat(lamp.books.units()).isEmpty();
        assertThat(lamp.books.mails()).endsWith(MailKind.CLOSED_WITHOUT_REFUND);
        assertThat(lamp.books.timeline()).endsWith("closed-unpaid");
    }

    @Test
    void noParcelCanArriveBeforeThereIsALabel() {
        var lamp = opensWorth("20.00");

        assertThatThrownBy(lamp::seenInWarehouse).isInstanceOf(TooLate.class);

        assertThat(lamp.shipment().state()).isEqualTo(Shipment.State.LABEL_WANTED);
        labelIsBought();
        lamp.waitsAt("return-shipment", "Task_WaitForHandIn");
    }
}
