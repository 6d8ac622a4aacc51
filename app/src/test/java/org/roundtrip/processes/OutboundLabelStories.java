package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedCarrier.Mood;
import org.roundtrip.shipping.ArrangeLabelAnswer;
import org.roundtrip.shipping.ArrangeLabelAnswer.Choice;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.LabelCommand;
import org.roundtrip.shipping.ParcelContents;
import org.roundtrip.shipping.Purpose;
import org.roundtrip.shipping.Shipment;

/** How a parcel to the customer gets its label. */
abstract class OutboundLabelStories extends SendingStory {
    private static final String TASK = "Task_ArrangeOutboundLabel";

    private static ArrangeLabelAnswer answer(Choice choice) {
        return new ArrangeLabelAnswer(choice, null, null, null);
    }

    @Test
    void aParcelOfWhatIsToBeSentGetsALabelToTheCustomer() {
        var lamp = sends(Purpose.REPLACEMENT, cups(2), drills(1));
        lamp.waitsAt(MODEL, "Task_BuyLabel");
        assertThat(lamp.sent().purpose()).isEqualTo(Purpose.REPLACEMENT);
        assertThat(kit.contents.of(lamp.sent().key()))
                .extracting(ParcelContents.Item::lineNo, ParcelContents.Item::sku, ParcelContents.Item::quantity)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(1, "CUP", 2),
                        org.assertj.core.api.Assertions.tuple(2, "DRILL", 1));

        labelIsBought();

        lamp.waitsAt(MODEL, PACK);
        assertThat(kit.carrier.asked())
                .extracting(LabelCommand::direction)
                .containsExactly(Direction.IN, Direction.OUT);
        assertThat(kit.carrier.asked().get(1).customer().name()).isEqualTo("Ada");
        assertThat(lamp.sent().state()).isEqualTo(Shipment.State.LABEL_READY);
        assertThat(lamp.books.file().waitingFor()).isEqualTo(WaitingFor.WAREHOUSE);
        assertThat(lamp.task(PACK).dueAt()).isEqualTo(lamp.sent().handInBy());
    }

    @Test
    void theLabelsOfBothWaysAreNotMixedUp() {
        var lamp = packable(cups(1));

        assertThat(lamp.sent().trackingCode()).isNotEqualTo(lamp.shipment().trackingCode());
        assertThat(lamp.books.labels()).containsExactly("BOUGHT", "BOUGHT");
        lamp.cancels();
        assertThat(lamp.shipment().state()).isEqualTo(Shipment.State.CANCELLED);
        assertThat(lamp.sent().state()).isEqualTo(Shipment.State.LABEL_READY);
        labelIsBought();
        assertThat(lamp.books.labels()).containsExactly("VOIDED", "BOUGHT");
    }

    @Test
    void aCarrierThatGivesNoLabelIsForSupportWhoMayAskItAgain() {
        var lamp = sends(Purpose.REPLACEMENT, cups(1));
        kit.carrier.sells(Mood.REFUSES);
        labelIsBought();
        lamp.waitsAt(MODEL, TASK);
        assertThat(lamp.books.file().waitingFor()).isEqualTo(WaitingFor.SUPPORT);
        kit.carrier.sells(Mood.WILLING);

        lamp.does(People.SUPPORT, TASK, answer(Choice.RETRY));
        lamp.waitsAt(MODEL, "Task_BuyLabel");
        assertThat(lamp.books.file().waitingFor())
                .as("the customer is still to hand his parcel in")
                .isEqualTo(WaitingFor.CUSTOMER);
        assertThat(lamp.books.file().dueAt()).isEqualTo(lamp.shipment().handInBy());
        labelIsBought();

        lamp.waitsAt(MODEL, PACK);
    }

    @Test
    void supportMayBringALabelOfItsOwn() {
        var lamp = sends(Purpose.REPLACEMENT, cups(1));
        kit.carrier.sells(Mood.REFUSES);
        labelIsBought();

        assertThatThrownBy(() -> lamp.does(People.SUPPORT, TASK, answer(Choice.OWN_LABEL)))
                .isInstanceOf(InvalidRequest.class);
        var taken =
                new ArrangeLabelAnswer(Choice.OWN_LABEL, "dove", lamp.shipment().trackingCode(), null);
        assertThatThrownBy(() -> lamp.does(People.SUPPORT, TASK, taken)).hasMessageContaining("tracking-known");
        lamp.does(People.SUPPORT, TASK, new ArrangeLabelAnswer(Choice.OWN_LABEL, "dove", "OUT-" + lamp.id(), null));

        lamp.waitsAt(MODEL, PACK);
        assertThat(lamp.sent().trackingCode()).isEqualTo("OUT-" + lamp.id());
    }

    @Test
    void supportMayGiveUpAndTheCallerHearsIt() {
        var lamp = sends(Purpose.REPLACEMENT, cups(1));
        kit.carrier.sells(Mood.REFUSES);
        labelIsBought();

        lamp.does(People.SUPPORT, TASK, answer(Choice.GIVE_UP));

        lamp.passed(MODEL, "End_OutboundAbandoned");
        lamp.passed(CALLER, "End_Abandoned");
        assertThat(lamp.sent().state()).isEqualTo(Shipment.State.CANCELLED);
    }

    @Test
    void nothingIsSentIfNobodySaidWhat() {
        var lamp = opensWorth("20.00");

        assertThatThrownBy(() -> sends(lamp, Purpose.LOAN)).hasStackTraceContaining("nothing to send for LOAN");
    }

    @Test
    void whatIsInOneParcelIsNotInTheNext() {
        var lamp = sends(Purpose.REPLACEMENT, cups(2));
        var first = lamp.sent();
        sends(lamp, Purpose.REPLACEMENT, drills(1));

        assertThat(kit.contents.of(first.key()))
                .extracting(ParcelContents.Item::sku)
                .containsExactly("CUP");
        assertThat(kit.contents.of(lamp.sent().key()))
                .extracting(ParcelContents.Item::sku)
                .containsExactly("DRILL");
    }
}
