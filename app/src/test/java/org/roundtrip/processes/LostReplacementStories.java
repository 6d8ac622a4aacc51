package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.exchange.LostReplacementAnswer;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.shipping.ArrangeLabelAnswer;
import org.roundtrip.shipping.OutboundParcelAnswer;
import org.roundtrip.shipping.Purpose;
import org.roundtrip.shipping.TrackingState;

/** A replacement that does not reach the customer. */
abstract class LostReplacementStories extends ExchangeStory {
    private static final String LOST = "Task_DecideLostReplacement";

    private CaseUnderTest lost(Shoes shoes) {
        var pair = forAnotherSize(shoes);
        stockIsAsked();
        inspectedFine(arrived(pair));
        replacementLeaves(pair);
        pair.scanned(pair.sent(), TrackingState.IN_TRANSIT);
        pair.passes(days(15));
        pair.does(
                People.SUPPORT,
                "Task_DecideOutboundParcel",
                new OutboundParcelAnswer(OutboundParcelAnswer.Choice.LOST, "the carrier lost it"));
        pair.waitsAt(REPLACEMENT, LOST);
        return pair;
    }

    private static LostReplacementAnswer answer(LostReplacementAnswer.Choice choice) {
        return new LostReplacementAnswer(choice, null);
    }

    @Test
    void aLostReplacementIsSentAgain() {
        var shoes = new Shoes(1, 2);
        var pair = lost(shoes);
        pair.does(People.SUPPORT, LOST, answer(LostReplacementAnswer.Choice.SEND_ANOTHER));
        stockIsAsked();
        replacementArrives(pair);
        pair.books.closed(CaseState.EXCHANGED);
        onTheShelf(shoes.size42, 0, 0);
    }

    @Test
    void aLostReplacementThatIsTheLastBecomesMoney() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var pair = lost(new Shoes(1, 1));
        pair.does(People.SUPPORT, LOST, answer(LostReplacementAnswer.Choice.SEND_ANOTHER));
        stockIsAsked();
        pair.passed(REPLACEMENT, "Boundary_NoneLeft");
        pair.does(People.SUPPORT, LOST, answer(LostReplacementAnswer.Choice.REFUND));
        bankWorks();
        pair.books.closed(CaseState.REFUNDED);
        assertThat(paidBack(pair)).isEqualTo(5000);
    }

    @Test
    void anInventoryThatSaysNothingLeavesALostReplacementWithSupport() {
        var pair = lost(new Shoes(1, 2));
        pair.does(People.SUPPORT, LOST, answer(LostReplacementAnswer.Choice.SEND_ANOTHER));
        stockIsAskedInVain();
        pair.passed(REPLACEMENT, "Boundary_ReserveUnavailable");
        pair.waitsAt(REPLACEMENT, LOST);
    }

    private CaseUnderTest toPack(Shoes shoes) {
        var pair = forAnotherSize(shoes);
        stockIsAsked();
        inspectedFine(arrived(pair));
        stockIsAsked();
        return pair;
    }

    @Test
    void aReplacementThatGetsNoLabelIsForSupportAndGoesBackOnTheShelf() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var shoes = new Shoes(1, 2);
        var pair = toPack(shoes);
        kit.carrier.sells(org.roundtrip.processes.kit.ScriptedCarrier.Mood.REFUSES);
        labelIsBought();
        pair.does(
                People.SUPPORT,
                "Task_ArrangeOutboundLabel",
                new ArrangeLabelAnswer(ArrangeLabelAnswer.Choice.GIVE_UP, null, null, null));
        pair.passed(REPLACEMENT, "Boundary_SendingAbandoned");
        onTheShelf(shoes.size42, 1, 0);
        pair.does(People.SUPPORT, LOST, answer(LostReplacementAnswer.Choice.REFUND));
        kit.warehouse.putsBack();
        onTheShelf(shoes.size42, 2, 0);
    }

    @Test
    void aReplacementThatIsStoppedIsForSupportAndMayBeSentOnceMore() {
        var shoes = new Shoes(1, 2);
        var pair = toPack(shoes);
        labelIsBought();
        kit.transactions.executeWithoutResult(status -> kit.sending.stop(pair.id(), Purpose.REPLACEMENT));
        labelIsBought();
        pair.passed(REPLACEMENT, "Boundary_SendingStopped");
        pair.does(People.SUPPORT, LOST, answer(LostReplacementAnswer.Choice.SEND_ANOTHER));
        kit.warehouse.putsBack();
        stockIsAsked();
        replacementArrives(pair);
        onTheShelf(shoes.size42, 1, 0);
    }
}
