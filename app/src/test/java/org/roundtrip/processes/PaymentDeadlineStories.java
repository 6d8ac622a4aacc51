package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.TooLate;
import org.roundtrip.collection.CloseLinkAnswer;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.LinkOffer;
import org.roundtrip.collection.PaymentLink;
import org.roundtrip.collection.Purpose;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CollectionStory;
import org.roundtrip.processes.kit.CollectionUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.processes.kit.ScriptedTill.Mood;

/** Too late, or no longer wanted: the page is closed first, and what was paid on it meanwhile is not lost. */
abstract class PaymentDeadlineStories extends CollectionStory {
    private CollectionUnderTest overdue() {
        var due = twelvePoundsWanted();
        // Late enough that the page outlives the deadline: providers make none for less than half an hour.
        due.of.passes(TIME_TO_PAY.minusMinutes(10));
        due.gets();
        due.of.passes(Duration.ofMinutes(10));
        due.of.waitsAt("collect-payment", "Task_CloseLink");
        due.is(State.CLOSING);
        return due;
    }

    @Test
    void theCustomerIsRemindedADayBefore() {
        var due = twelvePoundsWanted();
        due.of.passes(TIME_TO_PAY.minusDays(1).minusMinutes(1));
        assertThat(due.of.books.mails()).doesNotContain(MailKind.PAYMENT_REMINDER);
        due.of.passes(Duration.ofMinutes(2));

        due.of.passed("collect-payment", "End_CustomerReminded");
        assertThat(due.of.books.mails()).containsOnlyOnce(MailKind.PAYMENT_REMINDER);
        due.of.waitsAt("collect-payment", "Task_WaitForPayment");
        due.isPaid();
    }

    @Test
    void whatIsNotPaidInTimeIsClosedForGood() {
        var due = overdue();
        assertThat(due.clicks()).isInstanceOf(LinkOffer.Over.class);

        tillWorks();

        due.is(State.CLOSED);
        due.ended("collect-payment", "End_NotCollected");
        assertThat(due.link().state()).isEqualTo(PaymentLink.State.OVER);
        assertThat(kit.till.says().state()).isEqualTo(CollectionSnapshot.State.EXPIRED);
        assertThat(due.of.books.timeline()).contains("payment-closed");
    }

    @Test
    void whereNobodyEverClickedThereIsNothingToClose() {
        var due = twelvePoundsWanted();
        due.of.passes(TIME_TO_PAY.plusMinutes(1));
        tillWorks();
        due.is(State.CLOSED);
        assertThat(kit.till.asked()).isEmpty();
    }

    @Test
    void whatIsPaidWhileThePageIsBeingClosedCountsAsPaid() {
        var due = overdue();
        kit.till.whileAsked(kit.till::isPaidOn);

        tillWorks();

        due.is(State.PAID);
        due.ended("collect-payment", "End_PaymentCollected");
        due.hears(kit.till.says());
        assertThat(due.payments()).hasSize(1);
    }

    @Test
    void aWebhookThatComesWhileThePageIsBeingClosedIsTakenOnByTheStep() {
        var due = overdue();
        due.hears(kit.till.isPaidOn());
        due.is(State.PAID);
        due.of.waitsAt("collect-payment", "Task_CloseLink");

        tillWorks();

        due.ended("collect-payment", "End_PaymentCollected");
    }

    @Test
    void aPageThatWasAskedForAndNeverAnsweredIsClosedToo() {
        var due = twelvePoundsWanted();
        due.of.passes(TIME_TO_PAY.minusHours(3));
        kit.till.feels(Mood.LOSES_ANSWER);
        due.clicks();
        kit.till.feels(Mood.WILLING);
        kit.collections.cancel(due.id);

        tillWorks();

        assertThat(kit.till.says().state()).isEqualTo(CollectionSnapshot.State.EXPIRED);
        due.is(State.CLOSED);
    }

    @Test
    void aPageThatWasNeverMadeIsSurelyNotPaidOn() {
        var due = twelvePoundsWanted();
        kit.till.feels(Mood.LOSES_REQUEST);
        due.clicks();
        kit.collections.cancel(due.id);
        kit.till.feels(Mood.REFUSES);
        tillWorks();
        due.is(State.CLOSED);

        var late = twelvePoundsWanted();
        kit.till.feels(Mood.LOSES_REQUEST);
        late.clicks();
        kit.clock.forward(Duration.ofHours(30));
        kit.collections.cancel(late.id);
        kit.till.feels(Mood.WILLING);
        tillWorks();
        late.is(State.CLOSED);
        assertThat(kit.till.pages()).isZero();
    }

    @Test
    void aPageTooOldToBeAskedForAgainIsLookedUp() {
        var due = twelvePoundsWanted();
        kit.till.feels(Mood.LOSES_ANSWER);
        due.clicks();
        kit.till.isPaidOn();
        kit.clock.forward(Duration.ofHours(30));
        due.of.passes(TIME_TO_PAY);
        kit.till.feels(Mood.UNREACHABLE);
        tillWorks();
        due.of.waitsAt("collect-payment", "Task_CloseLink");
        kit.till.feels(Mood.WILLING);
        kit.clock.forward(Duration.ofMinutes(1));

        tillWorks();

        due.is(State.PAID);
        due.ended("collect-payment", "End_PaymentCollected");
    }

    /** The page is made when it is no longer wanted: nobody gets it, and it is closed. */
    @Test
    void aClickThatCrossesTheEndGetsNoPage() {
        var due = twelvePoundsWanted();
        kit.till.whileAsked(() -> kit.collections.cancel(due.id));

        assertThat(due.clicks()).isInstanceOf(LinkOffer.Over.class);

        tillWorks();
        due.is(State.CLOSED);
        assertThat(kit.till.says().state()).isEqualTo(CollectionSnapshot.State.EXPIRED);
    }

    @Test
    void aProviderThatStaysSilentLeavesItToFinance() {
        var due = overdue();
        kit.till.feels(Mood.UNREACHABLE);
        tillIsAskedInVain();
        due.of.waitsAt("collect-payment", "Task_CloseLinkByHand");

        due.of.does(People.FINANCE, "Task_CloseLinkByHand", new CloseLinkAnswer(CloseLinkAnswer.Choice.RETRY, null));
        due.of.waitsAt("collect-payment", "Task_CloseLink");
        tillIsAskedInVain();
        due.of.does(People.FINANCE, "Task_CloseLinkByHand", new CloseLinkAnswer(CloseLinkAnswer.Choice.CLOSED, "done"));

        due.is(State.CLOSED);
        due.ended("collect-payment", "End_NotCollected");
    }

    @Test
    void moneyThatComesWhileFinanceLooksIsTaken() {
        var due = overdue();
        kit.till.isPaidOn();
        kit.till.feels(Mood.BUSY);
        tillIsAskedInVain();
        due.of.waitsAt("collect-payment", "Task_CloseLinkByHand");

        due.hears(kit.till.says());

        due.is(State.PAID);
        due.ended("collect-payment", "End_PaymentCollected");
    }

    @Test
    void whatIsCancelledIsClosedAndOnceIsEnough() {
        var due = twelvePoundsWanted();
        due.gets();
        kit.collections.cancel(due.id);
        kit.collections.cancel(due.id);
        due.of.waitsAt("collect-payment", "Task_CloseLink");
        tillWorks();
        due.is(State.CLOSED);
        due.ended("collect-payment", "End_NotCollected");
        kit.collections.cancel(due.id);

        var unasked = wanted(Purpose.REPAIR, "5.00");
        kit.collections.cancel(unasked.id);
        unasked.is(State.CLOSED);
        var paid = twelvePoundsWanted().isPaid();
        assertThatExceptionOfType(TooLate.class).isThrownBy(() -> kit.collections.cancel(paid.id));
    }

    @Test
    void whatIsPaidThoughItWasCancelledGoesBackBeforeTheModelEnds() {
        var due = twelvePoundsWanted();
        due.gets();
        kit.collections.cancel(due.id);
        kit.till.isPaidOn();
        tillWorks();
        due.of.waitsAt("refund-payout", "Task_IssueRefund");
        kit.bank.feels(ScriptedGateway.Mood.PAYS);

        bankWorks();

        due.ended("collect-payment", "End_NotCollected");
        due.is(State.GIVEN_BACK);
        assertThat(kit.bank.made()).isEqualTo(1);
        assertThat(due.of.books.mails()).contains(MailKind.PAYMENT_GIVEN_BACK);
    }
}
