package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.TooLate;
import org.roundtrip.intake.ReviewAnswer;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedCarrier.Mood;

/** The customer changes his mind again: possible until the parcel is on its way. */
abstract class CancellationStories extends ProcessStory {
    private CaseUnderTest inReview() {
        var order = shop.order().line("Lamp", 1, "20.00").delivered(40).isBought();
        return opens(item(order, 1, 1, ReturnReason.CHANGED_MIND));
    }

    private static void isCancelled(CaseUnderTest lamp) {
        lamp.books.closed(CaseState.CANCELLED);
        assertThat(lamp.books.units()).isEmpty();
        assertThat(lamp.books.mails()).endsWith(MailKind.REQUEST_CANCELLED);
        assertThat(lamp.books.timeline()).containsOnlyOnce("request-cancelled");
    }

    @Test
    void inReview_itEndsAtOnce() {
        var lamp = inReview();

        lamp.cancels();

        lamp.passed("return-case", "Boundary_RequestCancelled");
        lamp.ended("return-case", "End_RequestCancelled");
        isCancelled(lamp);
    }

    @Test
    void whileAQuestionIsOpen_itEndsAtOnce() {
        var lamp = inReview();
        lamp.does(
                People.SUPPORT, "Task_ReviewRequest", new ReviewAnswer(ReviewAnswer.Verdict.ASK, "Which lamp is it?"));

        lamp.cancels();

        lamp.ended("return-case", "End_RequestCancelled");
        isCancelled(lamp);
    }

    @Test
    void beforeTheLabelIsBought_noLabelIsEverBought() {
        var lamp = opensWorth("20.00");

        lamp.cancels();
        isCancelled(lamp);
        labelIsBought();

        lamp.passed("return-case", "Boundary_ShipmentCancelled");
        lamp.ended("return-case", "End_RequestCancelled");
        assertThat(kit.carrier.sold()).isEmpty();
        assertThat(kit.carrier.voided()).isEmpty();
    }

    @Test
    void afterTheLabelIsBought_itIsVoided() {
        var lamp = opensWorth("20.00");
        labelIsBought();

        lamp.cancels();
        isCancelled(lamp);
        labelIsBought();

        lamp.ended("return-case", "End_RequestCancelled");
        assertThat(lamp.books.labels()).containsExactly("VOIDED");
    }

    @Test
    void whileSupportArrangesALabel_theTaskDisappears() {
        kit.carrier.sells(Mood.REFUSES);
        var lamp = opensWorth("20.00");
        labelIsBought();
        lamp.waitsAt("return-shipment", "Task_ArrangeLabel");

        lamp.cancels();
        labelIsBought();

        lamp.ended("return-case", "End_RequestCancelled");
        isCancelled(lamp);
    }

    @Test
    void twice_changesNothing() {
        var lamp = inReview();
        lamp.cancels();

        lamp.cancels();

        isCancelled(lamp);
        assertThat(lamp.books.mails()).containsOnlyOnce(MailKind.REQUEST_CANCELLED);
    }

    @Test
    void onceTheMoneyIsOnItsWay_itIsTooLate() {
        var lamp = refundOf("20.00");

        assertThatThrownBy(lamp::cancels).isInstanceOf(TooLate.class);
        bankWorks();
        assertThatThrownBy(lamp::cancels).isInstanceOf(TooLate.class);
    }

    @Test
    void onceItIsClosed_itIsTooLate() {
        var lamp = inReview();
        lamp.does(People.SUPPORT, "Task_ReviewRequest", new ReviewAnswer(ReviewAnswer.Verdict.REFUSE, null));

        assertThatThrownBy(lamp::cancels).isInstanceOf(TooLate.class);
        lamp.books.closed(CaseState.REFUSED);
    }

    @Test
    void unitsOfACancelledRequestMayBeAskedForAgain() {
        var order = shop.order().line("Cup", 3, "30.00").isBought();
        var first = opens(item(order, 1, 2, ReturnReason.OTHER));
        assertThatThrownBy(() -> opens(item(order, 1, 2, ReturnReason.OTHER)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("quantity-above-left");

        first.cancels();
        var second = opens(item(order, 1, 3, ReturnReason.OTHER));

        assertThat(second.books.units().get(0).size()).isEqualTo(3);
    }
}
