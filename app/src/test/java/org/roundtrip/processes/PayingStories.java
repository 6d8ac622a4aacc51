package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.LinkOffer;
import org.roundtrip.collection.Purpose;
import org.roundtrip.collection.UnknownCollection;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CollectionStory;

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
