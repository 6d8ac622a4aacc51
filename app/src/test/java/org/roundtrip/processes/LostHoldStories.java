package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.LostHoldAnswer;
import org.roundtrip.processes.kit.CollectionStory;
import org.roundtrip.processes.kit.CollectionUnderTest;
import org.roundtrip.processes.kit.People;

/** A hold ends by itself after some days: that is learned, and finance looks at it. */
abstract class LostHoldStories extends CollectionStory {
    private CollectionUnderTest lost() {
        var held = fortyPoundsHeld();
        assertThat(held.row().heldUntil()).isAfter(kit.clock.instant());
        held.hears(kit.till.becomes(CollectionSnapshot.State.RELEASED));
        held.is(State.RELEASED);
        held.of.waitsAt("lost-hold", "Task_SettleLostHold");
        assertThat(held.of.books.timeline()).contains("hold-lost");
        return held;
    }

    private static LostHoldAnswer answer(LostHoldAnswer.Choice choice, String evidence, String note) {
        return new LostHoldAnswer(choice, evidence, note);
    }

    @Test
    void financeMayGoOnWithoutIt() {
        var held = lost();
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> held.of.does(
                        People.FINANCE, "Task_SettleLostHold", answer(LostHoldAnswer.Choice.GO_ON, null, "")));
        held.of.does(People.FINANCE, "Task_SettleLostHold", answer(LostHoldAnswer.Choice.GO_ON, null, "good customer"));
        held.ended("lost-hold", "End_LostHoldSettled");
        held.hears(kit.till.says());
        assertThat(held.of.books.tasks()).doesNotContain("Task_SettleLostHold");
    }

    @Test
    void itMayBePaidByOtherMeansAndIsNotTakenAgainLater() {
        var held = lost();
        held.of.does(
                People.FINANCE,
                "Task_SettleLostHold",
                answer(LostHoldAnswer.Choice.PAID_ELSEWHERE, "transfer 3", null));
        held.is(State.CAPTURED);

        kit.collections.capture(held.id, Money.parse("GBP 40.00"));
        held.starts("capture-hold");
        tillWorks();

        held.ended("capture-hold", "End_HoldCaptured");
        assertThat(kit.till.taken()).isEmpty();
        held.starts("give-back-collection").ended("give-back-collection", "End_NothingThere");
    }

    @Test
    void whoDecidesToTakeItAsksFinanceThereInstead() {
        var held = lost();
        kit.collections.capture(held.id, Money.parse("GBP 40.00"));
        held.ended("lost-hold", "End_HoldDecided");
        held.starts("capture-hold");
        tillWorks();
        held.of.waitsAt("capture-hold", "Task_ArrangeCapture");
        assertThat(held.asked()).containsExactly("CAPTURE FAILED");
    }

    @Test
    void whoLetsItGoNeedsItNoMore() {
        var held = lost();
        held.starts("give-back-collection").ended("give-back-collection", "End_NothingThere");
        held.ended("lost-hold", "End_HoldDecided");
    }

    @Test
    void aLostWebhookIsMadeUpForByAsking() {
        var held = fortyPoundsHeld();
        kit.till.becomes(CollectionSnapshot.State.RELEASED);
        kit.clock.forward(Duration.ofHours(7));

        assertThat(kit.collectionWork.checkPending()).isEqualTo(1);

        held.of.waitsAt("lost-hold", "Task_SettleLostHold");
        assertThat(kit.collectionWork.checkPending()).isZero();
    }

    @Test
    void aHoldThatIsCapturedInTheDashboardIsOurs() {
        var held = fortyPoundsHeld();
        held.hears(kit.till.becomes(CollectionSnapshot.State.CAPTURED));
        held.is(State.CAPTURED);
        assertThat(held.payments()).hasSize(1);
    }
}
