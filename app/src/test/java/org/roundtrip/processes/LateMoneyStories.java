package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.Purpose;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CollectionStory;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.processes.kit.ScriptedTill.Mood;

/** Money that comes when nobody asks for it any more goes back by itself. */
abstract class LateMoneyStories extends CollectionStory {
    /** The case was cancelled and over when the customer paid on a page that could not be closed. */
    @Test
    void moneyThatComesAfterTheCaseIsOverGoesBackByItself() {
        var late = twelvePoundsWanted();
        late.gets();
        kit.collections.cancel(late.id);
        kit.till.feels(Mood.UNREACHABLE);
        tillIsAskedInVain();
        late.of.does(
                People.FINANCE,
                "Task_CloseLinkByHand",
                new org.roundtrip.collection.CloseLinkAnswer(
                        org.roundtrip.collection.CloseLinkAnswer.Choice.CLOSED, "so I thought"));
        late.of.cancels();
        carrierIsAskedInVain();
        late.of.books.closed(CaseState.CANCELLED);
        kit.till.feels(Mood.WILLING);

        late.hears(kit.till.becomes(CollectionSnapshot.State.CAPTURED));
        late.of.waitsAt("refund-payout", "Task_IssueRefund");
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        bankWorks();

        late.of.ended("give-back-collection", "End_GivenBack");
        late.is(State.GIVEN_BACK);
        late.of.books.closed(CaseState.CANCELLED);
        assertThat(late.of.books.timeline())
                .containsSubsequence("payment-received", "payment-came-late", "refund-settled", "payment-given-back");
        assertThat(late.of.books.mails()).contains(MailKind.PAYMENT_GIVEN_BACK);
    }

    @Test
    void aHoldThatComesAfterTheCaseIsOverIsLetGo() {
        var late = wanted(Purpose.HOLD, "40.00").starts("collect-payment");
        late.gets();
        kit.collections.cancel(late.id);
        kit.till.feels(Mood.UNREACHABLE);
        tillIsAskedInVain();
        late.of.does(
                People.FINANCE,
                "Task_CloseLinkByHand",
                new org.roundtrip.collection.CloseLinkAnswer(
                        org.roundtrip.collection.CloseLinkAnswer.Choice.CLOSED, null));
        kit.till.feels(Mood.WILLING);
        kit.till.becomes(CollectionSnapshot.State.WAITING);

        late.hears(kit.till.becomes(CollectionSnapshot.State.HELD));
        late.is(State.AUTHORISED);
        late.of.waitsAt("give-back-collection", "Task_ReleaseHold");
    }

    @Test
    void aRefundOfItThatBouncesLeavesTheClosedCaseClosed() {
        var paid = twelvePoundsWanted().isPaid().starts("give-back-collection");
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        bankWorks();
        paid.of.cancels();
        carrierIsAskedInVain();
        paid.of.books.closed(CaseState.CANCELLED);

        paid.of.bankSays(org.roundtrip.refund.AttemptState.FAILED);

        paid.of.waitsAt("refund-bounce", "Task_PayBouncedRefund");
        paid.of.books.closed(CaseState.CANCELLED);
        paid.of.does(
                People.FINANCE,
                "Task_PayBouncedRefund",
                new org.roundtrip.refund.BouncedRefundAnswer("cheque 1", null));
        paid.of.books.closed(CaseState.CANCELLED);
    }
}
