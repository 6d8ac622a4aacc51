package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooLate;
import org.roundtrip.collection.ArrangeCaptureAnswer;
import org.roundtrip.collection.ArrangeCaptureAnswer.Choice;
import org.roundtrip.collection.Collection;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.processes.kit.CollectionStory;
import org.roundtrip.processes.kit.CollectionUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedTill.Mood;

/** What is held on a card is taken once, whatever is lost on the way. */
abstract class CaptureStories extends CollectionStory {
    private CollectionUnderTest capturing(String pounds) {
        var held = fortyPoundsHeld();
        held.is(State.AUTHORISED);
        held.ended("collect-payment", "End_PaymentCollected");
        assertThat(held.payments()).as("what is held is nobody's payment yet").isEmpty();
        kit.collections.capture(held.id, Money.parse("GBP " + pounds));
        return held.starts("capture-hold");
    }

    private static ArrangeCaptureAnswer answer(Choice choice, String evidence, String note) {
        return new ArrangeCaptureAnswer(choice, evidence, note);
    }

    @Test
    void allOfItIsTaken() {
        var held = capturing("40.00");
        held.of.waitsAt("capture-hold", "Task_CaptureHold");
        assertThat(held.asked()).containsExactly("CAPTURE PLANNED");

        tillWorks();

        held.is(State.CAPTURED);
        held.ended("capture-hold", "End_HoldCaptured");
        assertThat(held.asked()).containsExactly("CAPTURE SUCCEEDED");
        assertThat(held.payments()).containsExactly(held.row().paymentReference() + " 4000");
        assertThat(held.of.books.timeline()).contains("hold-placed", "hold-captured");
    }

    @Test
    void aPartIsTakenAndTheRestIsLetGo() {
        var held = capturing("12.50");
        tillWorks();
        assertThat(held.row().captured()).isEqualTo(Money.parse("GBP 12.50"));
        assertThat(kit.till.taken()).containsExactly("captured GBP 12.50");
    }

    @Test
    void moreThanIsHeldOrNothingIsNotTaken() {
        var held = fortyPoundsHeld();
        for (var amount : new String[] {"GBP 40.01", "GBP 0.00", "GBP -1.00"}) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> kit.collections.capture(held.id, Money.parse(amount)));
        }
    }

    @Test
    void decidingTwiceIsDecidingOnce() {
        var held = capturing("12.50");
        kit.collections.capture(held.id, Money.parse("GBP 12.50"));
        assertThatExceptionOfType(TooLate.class)
                .isThrownBy(() -> kit.collections.capture(held.id, Money.parse("GBP 40.00")));
        assertThat(held.asked()).hasSize(1);

        tillWorks();
        kit.collections.capture(held.id, Money.parse("GBP 12.50"));
        assertThat(held.asked()).containsExactly("CAPTURE SUCCEEDED");
        var paid = twelvePoundsWanted().isPaid();
        kit.collections.capture(paid.id, Money.parse("GBP 12.00"));
        assertThat(paid.asked()).isEmpty();
        var unpaid = twelvePoundsWanted();
        assertThatExceptionOfType(TooLate.class)
                .isThrownBy(() -> kit.collections.capture(unpaid.id, Money.parse("GBP 12.00")));
    }

    @Test
    void nothingIsTakenThatNobodyDecidedOn() {
        var held = fortyPoundsHeld();
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> held.starts("capture-hold"));
    }

    @Test
    void aCaptureWhoseAnswerWasLostIsLookedUp() {
        var held = capturing("40.00");
        kit.till.feels(Mood.LOSES_ANSWER);
        tillWorks();
        assertThat(held.asked()).containsExactly("CAPTURE UNKNOWN");
        kit.till.feels(Mood.WILLING);
        kit.clock.forward(Duration.ofMinutes(1));

        tillWorks();

        held.is(State.CAPTURED);
        held.ended("capture-hold", "End_HoldCaptured");
        assertThat(kit.till.taken()).hasSize(1);
        assertThat(held.asked()).containsExactly("CAPTURE SUCCEEDED");
    }

    @Test
    void aCaptureThatNeverArrivedIsAskedForAgainUnderItsKey() {
        var held = capturing("40.00");
        kit.till.feels(Mood.LOSES_REQUEST);
        tillWorks();
        var key = held.attempt().key();
        kit.till.feels(Mood.BUSY);
        kit.clock.forward(Duration.ofMinutes(1));
        tillWorks();
        assertThat(held.asked()).as("what was sent before may still arrive").containsExactly("CAPTURE UNKNOWN");
        kit.till.feels(Mood.WILLING);
        kit.clock.forward(Duration.ofMinutes(5));

        tillWorks();

        assertThat(held.attempt().key()).isEqualTo(key);
        assertThat(kit.till.taken()).hasSize(1);
        held.is(State.CAPTURED);
    }

    @Test
    void aWorkerThatDiedInTheMiddleIsFollowedByOneThatLooksFirst() {
        var held = capturing("40.00");
        kit.till.whileAsked(() -> {
            throw new IllegalStateException("the node is gone");
        });
        tillWorks();
        assertThat(held.asked()).containsExactly("CAPTURE SENDING");
        kit.clock.forward(Duration.ofMinutes(3));

        tillWorks();

        held.is(State.CAPTURED);
        assertThat(kit.till.taken()).hasSize(1);
    }

    @Test
    void theWebhookMayBeFasterThanTheAnswer() {
        var held = capturing("40.00");
        kit.till.whileAsked(() -> held.hears(kit.till.says()));

        tillWorks();

        held.is(State.CAPTURED);
        held.ended("capture-hold", "End_HoldCaptured");
        assertThat(held.payments()).hasSize(1);
        assertThat(held.of.books.timeline()).containsOnlyOnce("hold-captured");
    }

    @Test
    void aHoldThatIsGoneIsAMatterForFinance() {
        var held = capturing("40.00");
        kit.till.becomes(CollectionSnapshot.State.RELEASED);
        tillWorks();
        held.is(State.RELEASED);
        held.of.waitsAt("capture-hold", "Task_ArrangeCapture");
        assertThat(held.of.books.timeline()).contains("hold-lost", "capture-failed");
        assertThat(held.asked()).containsExactly("CAPTURE FAILED");

        held.of.does(People.FINANCE, "Task_ArrangeCapture", answer(Choice.RETRY, null, null));
        tillWorks();
        assertThat(held.asked()).containsExactly("CAPTURE FAILED", "CAPTURE FAILED");
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(
                        () -> held.of.does(People.FINANCE, "Task_ArrangeCapture", answer(Choice.WRITE_OFF, null, " ")));
        held.of.does(People.FINANCE, "Task_ArrangeCapture", answer(Choice.WRITE_OFF, null, "too small"));

        held.ended("capture-hold", "End_HoldWrittenOff");
    }

    @Test
    void aRefusedCaptureMayBePaidByOtherMeansAndTheHoldIsLetGo() {
        var held = capturing("40.00");
        kit.till.feels(Mood.REFUSES);
        tillWorks();
        held.of.waitsAt("capture-hold", "Task_ArrangeCapture");

        held.of.does(People.FINANCE, "Task_ArrangeCapture", answer(Choice.PAID_ELSEWHERE, "transfer 9", null));

        held.is(State.CAPTURED);
        held.ended("capture-hold", "End_HoldCaptured");
        kit.till.feels(Mood.WILLING);
        tillWorks();
        assertThat(kit.collections.ofCase(held.of.id()))
                .extracting(Collection::state)
                .containsExactly(State.CAPTURED, State.RELEASED);
        assertThat(kit.till.taken()).containsExactly("released");
        assertThat(held.of.books.tasks()).doesNotContain("Task_ReleaseHoldByHand");
    }

    @Test
    void aSilentProviderMayHaveCapturedSoNoOtherWayIsTakenYet() {
        var held = capturing("40.00");
        kit.till.feels(Mood.LOSES_REQUEST);
        tillWorks();
        kit.till.feels(Mood.UNREACHABLE);
        kit.clock.forward(Duration.ofMinutes(1));
        tillIsAskedInVain();
        held.of.waitsAt("capture-hold", "Task_ArrangeCapture");
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> held.of.does(
                        People.FINANCE, "Task_ArrangeCapture", answer(Choice.PAID_ELSEWHERE, "transfer 9", null)));

        held.hears(kit.till.becomes(CollectionSnapshot.State.CAPTURED));

        held.ended("capture-hold", "End_HoldCaptured");
        held.is(State.CAPTURED);
    }

    @Test
    void whatWasSurelyNeverSentMayBePaidByOtherMeans() {
        var held = capturing("40.00");
        kit.till.feels(Mood.BUSY);
        tillIsAskedInVain();
        held.of.waitsAt("capture-hold", "Task_ArrangeCapture");

        held.of.does(People.FINANCE, "Task_ArrangeCapture", answer(Choice.PAID_ELSEWHERE, "transfer 9", null));

        held.ended("capture-hold", "End_HoldCaptured");
        assertThat(held.asked()).containsExactly("CAPTURE FAILED");
        assertThat(kit.till.taken()).isEmpty();
    }
}
