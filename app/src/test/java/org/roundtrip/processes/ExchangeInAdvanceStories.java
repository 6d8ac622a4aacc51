package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.exchange.LostReplacementAnswer;
import org.roundtrip.exchange.UnreturnedAnswer;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.shipping.OutboundParcelAnswer;
import org.roundtrip.shipping.TrackingState;

/** The replacement is sent before the goods are here: against a hold, or because it was our fault. */
abstract class ExchangeInAdvanceStories extends ExchangeStory {
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

    /** On its way for too long, given up, and the customer wants his money. */
    private void isLostForGood(CaseUnderTest pair) {
        replacementLeaves(pair);
        pair.scanned(pair.sent(), TrackingState.IN_TRANSIT);
        pair.passes(days(15));
        pair.does(
                People.SUPPORT,
                "Task_DecideOutboundParcel",
                new OutboundParcelAnswer(OutboundParcelAnswer.Choice.LOST, "no trace"));
        pair.does(
                People.SUPPORT,
                "Task_DecideLostReplacement",
                new LostReplacementAnswer(LostReplacementAnswer.Choice.REFUND, "sorry"));
    }

    @Test
    void whoPaidADifferenceForBootsThatAreLostGetsThatBackToo() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var pair = forBoots(new Shoes(1, 0), "62.50", false);
        stockIsAsked();
        due(pair).isPaid();
        inspectedFine(arrived(pair));
        isLostForGood(pair);
        tillWorks();
        bankWorks();
        bankWorks();
        due(pair).is(State.GIVEN_BACK);
        assertThat(kit.refunds.ofCase(pair.id()))
                .extracting(refund -> refund.total().getAmountMinorLong())
                .containsExactlyInAnyOrder(1250L, 5000L);
        pair.books.closed(CaseState.REFUNDED);
    }

    @Test
    void whoWasChargedForBootsThatAreLostGetsItBackThoughHisShoesNeverCame() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var pair = inAdvance("62.50");
        labelIsBought();
        pair.passes(days(8));
        labelIsBought();
        tillWorks();
        due(pair).is(State.CAPTURED);
        isLostForGood(pair);
        tillWorks();
        bankWorks();
        due(pair).is(State.GIVEN_BACK);
        assertThat(paidBack(pair)).isEqualTo(6250);
        pair.books.closed(CaseState.EXPIRED);
    }
}
