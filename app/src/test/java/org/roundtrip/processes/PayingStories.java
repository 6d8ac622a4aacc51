package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.LinkOffer;
import org.roundtrip.collection.PaymentLink;
import org.roundtrip.collection.Purpose;
import org.roundtrip.collection.UnknownCollection;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CollectionStory;
import org.roundtrip.processes.kit.ScriptedTill.Mood;

/** A customer pays on a page, once, whoever clicks how often and whatever is lost on the way. */
abstract class PayingStories extends CollectionStory {
    @Test
    void aCustomerIsAskedPaysAndTheMoneyIsInTheBooks() {
        var due = twelvePoundsWanted();
        due.of.waitsAt("collect-payment", "Task_WaitForPayment");
        assertThat(due.of.books.mails()).contains(MailKind.PAYMENT_WANTED);
        assertThat(due.of.books.lastMail()).contains("GBP 12.00", "PRICE_DIFFERENCE", "2026-03-07");

        due.gets();
        due.is(State.OPEN);
        due.hears(kit.till.isPaidOn());

        due.is(State.PAID);
        due.ended("collect-payment", "End_PaymentCollected");
        assertThat(due.row().captured()).isEqualTo(Money.parse("GBP 12.00"));
        assertThat(due.payments()).containsExactly(due.row().paymentReference() + " 1200");
        assertThat(due.of.books.timeline()).contains("payment-wanted", "payment-received");
        assertThat(due.clicks()).isInstanceOf(LinkOffer.Paid.class);
    }

    @Test
    void nobodyPaysBeforeHeIsAsked() {
        var due = wanted(Purpose.REPAIR, "12.00");
        assertThat(due.clicks()).isInstanceOf(LinkOffer.Over.class);
        assertThat(kit.till.asked()).isEmpty();
    }

    @Test
    void moneyInAnotherCurrencyThanTheCaseOrNoneIsNotWanted() {
        var lamp = opensWorth("20.00");
        var soon = kit.clock.instant().plus(TIME_TO_PAY);
        for (var amount : new String[] {"EUR 12.00", "GBP 0.00", "GBP -1.00"}) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(
                            () -> kit.collections.want(lamp.id(), Purpose.PRICE_DIFFERENCE, Money.parse(amount), soon));
        }
    }

    @Test
    void theWebhookAndTheCustomerWhoComesBackTellTheSameOnce() {
        var due = twelvePoundsWanted();
        due.gets();
        var paid = kit.till.isPaidOn();

        due.comesBack();
        due.is(State.PAID);
        due.hears(paid);
        due.hears(paid);
        due.comesBack();

        assertThat(due.payments()).hasSize(1);
        assertThat(due.of.books.timeline()).containsOnlyOnce("payment-received");
    }

    @Test
    void whoComesBackUnpaidStillWaitsAndTheProviderIsNotAskedAtEachReload() {
        var due = twelvePoundsWanted();
        due.gets();
        due.comesBack();
        due.is(State.OPEN);
        kit.till.isPaidOn();

        due.comesBack();
        due.is(State.OPEN);
        kit.clock.forward(Duration.ofSeconds(6));
        due.comesBack();

        due.is(State.PAID);
    }

    @Test
    void twoClicksGetTheSamePage() {
        var due = twelvePoundsWanted();
        assertThat(due.gets()).isEqualTo(due.gets());
        assertThat(kit.till.pages()).isEqualTo(1);
        assertThat(kit.till.asked()).hasSize(1);
    }

    @Test
    void aPageWhoseAnswerWasLostIsAskedForAgainUnderItsKey() {
        var due = twelvePoundsWanted();
        kit.till.feels(Mood.LOSES_ANSWER);
        assertThat(due.clicks()).isInstanceOf(LinkOffer.NotNow.class);
        assertThat(due.link().state()).isEqualTo(PaymentLink.State.SENDING);
        kit.till.feels(Mood.WILLING);

        kit.clock.forward(Duration.ofHours(5));
        due.gets();

        assertThat(kit.till.pages()).isEqualTo(1);
        assertThat(kit.till.asked()).hasSize(2);
        assertThat(kit.till.asked().get(0)).isEqualTo(kit.till.asked().get(1));
        assertThat(due.links()).isEqualTo(1);
    }

    @Test
    void aNodeThatDiesWhileItAsksLeavesAPageForTheNextClick() {
        var due = twelvePoundsWanted();
        kit.till.whileAsked(() -> {
            throw new IllegalStateException("the node is gone");
        });
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(due::clicks);

        due.gets();

        assertThat(kit.till.pages()).isEqualTo(1);
        assertThat(due.links()).isEqualTo(1);
    }

    @Test
    void aPageThatIsPaidOnBeforeItsAnswerArrivesIsPaid() {
        var due = twelvePoundsWanted();
        kit.till.whileAsked(() -> due.hears(kit.till.isPaidOn()));

        assertThat(due.clicks()).isInstanceOf(LinkOffer.Paid.class);

        due.is(State.PAID);
        due.ended("collect-payment", "End_PaymentCollected");
    }

    @Test
    void theNextDayThereIsANewPageOnceTheOldOneIsSurelyClosed() {
        var due = twelvePoundsWanted();
        var first = due.gets();
        kit.clock.forward(Duration.ofHours(25));
        kit.till.feels(Mood.UNREACHABLE);
        assertThat(due.clicks()).as("nobody knows whether it was paid on").isInstanceOf(LinkOffer.NotNow.class);
        kit.till.feels(Mood.WILLING);

        var second = due.gets();

        assertThat(second.url()).isNotEqualTo(first.url());
        assertThat(kit.till.pages()).isEqualTo(2);
        due.hears(kit.till.isPaidOn());
        due.is(State.PAID);
    }

    @Test
    void whoPaidJustBeforeThePageClosedNeedsNoNewOne() {
        var due = twelvePoundsWanted();
        due.gets();
        kit.till.isPaidOn();
        kit.clock.forward(Duration.ofHours(25));

        assertThat(due.clicks()).isInstanceOf(LinkOffer.Paid.class);

        assertThat(kit.till.pages()).isEqualTo(1);
        due.ended("collect-payment", "End_PaymentCollected");
    }

    @Test
    void aPageThatMayNeverHaveBeenMadeIsLookedForBeforeThereIsAnother() {
        var due = twelvePoundsWanted();
        kit.till.feels(Mood.LOSES_REQUEST);
        due.clicks();
        kit.till.feels(Mood.WILLING);
        kit.clock.forward(Duration.ofHours(25));

        due.gets();

        assertThat(due.links()).isEqualTo(2);
        assertThat(kit.till.pages()).isEqualTo(1);
    }

    /** The first asking never arrived, and by now it is too late for that page: the provider says no to the repeat. */
    @Test
    void aRepeatThatIsRefusedSaysThatThereIsNoPageYet() {
        var due = twelvePoundsWanted();
        kit.till.feels(Mood.LOSES_REQUEST);
        due.clicks();
        kit.till.feels(Mood.WILLING);
        kit.clock.forward(Duration.ofHours(23).plusMinutes(45));

        due.gets();

        due.is(State.OPEN);
        assertThat(due.links()).isEqualTo(2);
        assertThat(kit.till.pages()).isEqualTo(1);
    }

    @Test
    void aClosedPageIsNotedAndTheCollectionStaysWanted() {
        var due = twelvePoundsWanted();
        due.gets();

        due.hears(kit.till.becomes(CollectionSnapshot.State.EXPIRED));

        due.is(State.WANTED);
        assertThat(due.link().state()).isEqualTo(PaymentLink.State.OVER);
        due.hears(kit.till.becomes(CollectionSnapshot.State.WAITING));
        due.is(State.WANTED);
    }

    @Test
    void aLostWebhookIsMadeUpForByAsking() {
        var due = twelvePoundsWanted();
        due.gets();
        kit.till.isPaidOn();
        assertThat(kit.collectionWork.checkPending()).isZero();

        kit.clock.forward(Duration.ofHours(7));
        assertThat(kit.collectionWork.checkPending()).isEqualTo(1);

        due.is(State.PAID);
        assertThat(kit.collectionWork.checkPending()).isZero();
    }

    @Test
    void whatIsNotOursOrOfAnotherAmountIsNotTakenIn() {
        var due = twelvePoundsWanted();
        due.gets();
        var paid = kit.till.isPaidOn();
        var other = new CollectionSnapshot(
                paid.provider(),
                paid.key(),
                paid.link(),
                paid.payment(),
                paid.state(),
                Money.parse("GBP 11.00"),
                Money.parse("GBP 11.00"),
                null,
                null);
        var nobodys = new CollectionSnapshot(
                paid.provider(), null, "cs_x", "pi_x", paid.state(), paid.amount(), paid.captured(), null, null);

        assertThatExceptionOfType(UnknownCollection.class).isThrownBy(() -> kit.collectionEvents.learn(other));
        assertThatExceptionOfType(UnknownCollection.class).isThrownBy(() -> kit.collectionEvents.learn(nobodys));
        due.is(State.OPEN);
    }

    /** A provider that lets two pages be paid on breaks its word: the second payment is in the books, and goes back. */
    @Test
    void aSecondPaymentIsWrittenDownByItselfAndGoesBack() {
        var due = twelvePoundsWanted().isPaid();
        var paid = kit.till.says();
        var second = new CollectionSnapshot(
                paid.provider(),
                paid.key(),
                paid.link(),
                "pi_second",
                paid.state(),
                paid.amount(),
                paid.captured(),
                null,
                null);
        due.hears(second);
        due.hears(second);
        kit.bank.feels(org.roundtrip.processes.kit.ScriptedGateway.Mood.PAYS);
        bankWorks();

        due.is(State.PAID);
        assertThat(due.payments()).hasSize(2);
        assertThat(kit.bank.made()).isEqualTo(1);
        assertThat(kit.bank.asked().get(0).payment().reference()).isEqualTo("pi_second");
        assertThat(due.of.books.timeline()).contains("payment-came-late", "payment-given-back");
    }
}
