package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.collection.ArrangeCaptureAnswer;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.exchange.UnreturnedAnswer;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.processes.kit.ScriptedTill;
import org.roundtrip.shipping.TrackingState;

/** The replacement is sent before the goods are here: against a hold, or because it was our fault. */
abstract class ExchangeInAdvanceStories extends ExchangeStory {
    private CaseUnderTest inAdvance(String pounds) {
        var pair = forBoots(new Shoes(1, 0), pounds, true);
        stockIsAsked();
        due(pair).isPaid();
        due(pair).is(State.AUTHORISED);
        return pair;
    }

    @Test
    void theBootsLeaveAtOnceAndTheHoldIsLetGoWhenTheShoesAreHere() {
        var pair = inAdvance("50.00");
        replacementArrives(pair);
        labelIsBought();
        inspectedFine(arrived(pair));

        pair.waitsAt(CASE, "Call_GiveBackHold");
        tillWorks();
        due(pair).is(State.RELEASED);
        pair.books.closed(CaseState.EXCHANGED);
        assertThat(kit.refunds.ofCase(pair.id())).isEmpty();
    }

    @Test
    void ofTheHoldOnlyTheDifferenceIsTaken() {
        var pair = inAdvance("62.50");
        assertThat(due(pair).row().amount()).hasToString("GBP 62.50");
        replacementArrives(pair);
        labelIsBought();
        inspectedFine(arrived(pair));

        pair.waitsAt(CASE, "Call_CaptureDifference");
        tillWorks();
        due(pair).is(State.CAPTURED);
        assertThat(due(pair).row().captured()).hasToString("GBP 12.50");
        pair.books.closed(CaseState.EXCHANGED);
    }

    @Test
    void whatIsCheaperLetsTheHoldGoAndPaysTheRestBack() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var pair = inAdvance("30.00");
        replacementArrives(pair);
        labelIsBought();
        inspectedFine(arrived(pair));
        tillWorks();
        bankWorks();

        pair.books.closed(CaseState.EXCHANGED);
        assertThat(paidBack(pair)).isEqualTo(2000);
        due(pair).is(State.RELEASED);
    }

    @Test
    void whoSendsNothingBackPaysTheBoots() {
        var pair = inAdvance("62.50");
        replacementArrives(pair);
        labelIsBought();
        pair.passes(days(7));
        labelIsBought();

        pair.waitsAt(GOODS, "Call_CaptureHold");
        tillWorks();
        due(pair).is(State.CAPTURED);
        assertThat(due(pair).row().captured()).hasToString("GBP 62.50");
        assertThat(pair.books.mails()).contains(MailKind.REPLACEMENT_CHARGED);
        pair.ended(CASE, "End_ExchangeClosed");
        pair.books.closed(CaseState.EXCHANGED);
        assertThat(pair.books.units())
                .as("the shoes stay his, and may come back")
                .isEmpty();
    }

    @Test
    void whoSendsSomethingElseBackPaysTheBootsToo() {
        var pair = inAdvance("50.00");
        replacementArrives(pair);
        labelIsBought();
        inspected(arrived(pair), found(1, 1, 0));
        pair.does(People.SUPPORT, "Task_SettleInspection", sendBack());

        tillWorks();
        due(pair).is(State.CAPTURED);
        pair.does(People.WAREHOUSE, "Task_SendItemBack", sentBack());
        pair.books.closed(CaseState.EXCHANGED);
    }

    @Test
    void whatLeftAtTheFirstScanAndIsNotPaidIsForFinance() {
        var shoes = new Shoes(1, 2);
        var pair = exchanges(shoes.order, 1, org.roundtrip.cases.ReturnReason.WRONG_ITEM, shoes.size42, false);
        stockIsAsked();
        labelIsBought();
        pair.scanned(TrackingState.IN_TRANSIT);
        replacementArrives(pair);
        pair.scanned(TrackingState.DELIVERED);
        inspected(pair, found(1, 1, 0));
        pair.does(People.SUPPORT, "Task_SettleInspection", sendBack());

        pair.waitsAt(GOODS, "Task_SettleUnreturned");
        pair.does(
                People.FINANCE,
                "Task_SettleUnreturned",
                new UnreturnedAnswer(UnreturnedAnswer.Choice.WRITTEN_OFF, "our mistake in the first place"));
        pair.does(People.WAREHOUSE, "Task_SendItemBack", sentBack());
        pair.books.closed(CaseState.EXCHANGED);
    }

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
