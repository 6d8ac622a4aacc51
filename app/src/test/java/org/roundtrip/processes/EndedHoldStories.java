package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.collection.ArrangeCaptureAnswer;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedTill;

/** The replacement was sent against a hold, and the hold is of no use any more. */
abstract class EndedHoldStories extends ExchangeStory {
    /** The goods took longer than a bank holds a price. */
    private CaseUnderTest ofWhichTheHoldEnded(String pounds) {
        var pair = inAdvance(pounds);
        replacementArrives(pair);
        labelIsBought();
        arrived(pair);
        due(pair).hears(kit.till.becomes(CollectionSnapshot.State.RELEASED));
        pair.waitsAt("lost-hold", "Task_SettleLostHold");
        return pair;
    }

    @Test
    void aHoldThatEndedIsMissedByNobodyWhenTheGoodsAreFine() {
        var pair = ofWhichTheHoldEnded("50.00");
        inspectedFine(pair);
        tillWorks();

        due(pair).is(State.RELEASED);
        pair.books.closed(CaseState.EXCHANGED);
        assertThat(pair.books.tasks()).isEmpty();
    }

    @Test
    void ofAHoldThatEndedFinanceGetsTheDifferenceByOtherMeans() {
        var pair = ofWhichTheHoldEnded("62.50");
        inspectedFine(pair);
        tillWorks();

        pair.does(
                People.FINANCE,
                "Task_ArrangeCapture",
                new ArrangeCaptureAnswer(ArrangeCaptureAnswer.Choice.PAID_ELSEWHERE, "transfer 7", null));
        due(pair).is(State.CAPTURED);
        assertThat(due(pair).row().settledElsewhere()).isEqualTo("transfer 7");
        pair.books.closed(CaseState.EXCHANGED);
        assertThat(pair.books.tasks()).isEmpty();
    }

    @Test
    void ofAHoldThatEndedFinanceMayWriteOffWhatDidNotComeBack() {
        var pair = ofWhichTheHoldEnded("50.00");
        inspected(pair, found(1, 1, 0));
        pair.does(People.SUPPORT, "Task_SettleInspection", sendBack());
        tillWorks();

        pair.does(
                People.FINANCE,
                "Task_ArrangeCapture",
                new ArrangeCaptureAnswer(ArrangeCaptureAnswer.Choice.WRITE_OFF, null, "not worth a quarrel"));
        pair.does(People.WAREHOUSE, "Task_SendItemBack", sentBack());
        pair.books.closed(CaseState.EXCHANGED);
        assertThat(pair.books.tasks()).isEmpty();
        assertThat(kit.till.taken()).isEmpty();
        assertThat(pair.books.mails()).doesNotContain(MailKind.REPLACEMENT_CHARGED);
    }

    @Test
    void whatFinanceWritesOffIsNotAskedForAgainAndTheHoldIsLetGo() {
        var pair = inAdvance("50.00");
        replacementArrives(pair);
        labelIsBought();
        inspected(arrived(pair), found(1, 1, 0));
        pair.does(People.SUPPORT, "Task_SettleInspection", sendBack());
        kit.till.feels(ScriptedTill.Mood.REFUSES);
        tillWorks();
        pair.does(
                People.FINANCE,
                "Task_ArrangeCapture",
                new ArrangeCaptureAnswer(ArrangeCaptureAnswer.Choice.WRITE_OFF, null, "an old customer"));

        kit.till.feels(ScriptedTill.Mood.WILLING);
        tillWorks();
        due(pair).is(State.RELEASED);
        pair.does(People.WAREHOUSE, "Task_SendItemBack", sentBack());
        pair.books.closed(CaseState.EXCHANGED);
    }
}
