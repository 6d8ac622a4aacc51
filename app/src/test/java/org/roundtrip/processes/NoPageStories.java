package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.collection.ArrangePaymentAnswer;
import org.roundtrip.collection.ArrangePaymentAnswer.Choice;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.LinkOffer;
import org.roundtrip.processes.kit.CollectionStory;
import org.roundtrip.processes.kit.CollectionUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.processes.kit.ScriptedTill.Mood;

/** The provider makes no page to pay on: finance finds a way. */
abstract class NoPageStories extends CollectionStory {
    private CollectionUnderTest refused() {
        var due = twelvePoundsWanted();
        kit.till.feels(Mood.REFUSES);
        assertThat(due.clicks()).isInstanceOf(LinkOffer.Refused.class);
        due.is(State.FAILED);
        due.of.waitsAt("collect-payment", "Task_ArrangePayment");
        kit.till.feels(Mood.WILLING);
        return due;
    }

    private static ArrangePaymentAnswer answer(Choice choice, String evidence) {
        return new ArrangePaymentAnswer(choice, evidence, null);
    }

    @Test
    void theCustomerMayTryAgainWithTimeEnough() {
        var due = refused();
        assertThat(due.clicks()).isInstanceOf(LinkOffer.Over.class);
        due.of.passes(Duration.ofDays(6));
        due.of.waitsAt("collect-payment", "Task_ArrangePayment");

        due.of.does(People.FINANCE, "Task_ArrangePayment", answer(Choice.ASK_AGAIN, null));

        due.of.waitsAt("collect-payment", "Task_WaitForPayment");
        assertThat(due.row().payBy()).isEqualTo(kit.clock.instant().plus(days(3)));
        due.isPaid();
        due.ended("collect-payment", "End_PaymentCollected");
    }

    @Test
    void itMayBePaidByOtherMeansWithEvidence() {
        var due = refused();
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(
                        () -> due.of.does(People.FINANCE, "Task_ArrangePayment", answer(Choice.PAID_ELSEWHERE, " ")));

        due.of.does(People.FINANCE, "Task_ArrangePayment", answer(Choice.PAID_ELSEWHERE, "transfer 7"));

        due.is(State.PAID);
        assertThat(due.row().settledElsewhere()).isEqualTo("transfer 7");
        assertThat(due.payments()).isEmpty();
        due.ended("collect-payment", "End_PaymentCollected");
    }

    @Test
    void itMayBeGivenUp() {
        var due = refused();
        due.of.does(People.FINANCE, "Task_ArrangePayment", answer(Choice.GIVE_UP, null));
        due.is(State.CLOSED);
        due.ended("collect-payment", "End_NotCollected");
    }

    @Test
    void whoGivesItUpMeanwhileNeedsNobody() {
        var due = refused();
        kit.collections.cancel(due.id);
        due.of.waitsAt("collect-payment", "Task_CloseLink");
        tillWorks();
        due.is(State.CLOSED);
        due.ended("collect-payment", "End_NotCollected");
    }

    /** It had been made after all, before, and somebody paid on it. */
    @Test
    void moneyThatArrivesMeanwhileIsTaken() {
        var due = twelvePoundsWanted();
        due.gets();
        var paid = kit.till.isPaidOn();
        due.hears(kit.till.becomes(org.roundtrip.collection.CollectionSnapshot.State.EXPIRED));
        kit.till.feels(Mood.REFUSES);
        due.clicks();
        due.of.waitsAt("collect-payment", "Task_ArrangePayment");

        due.hears(paid);

        due.is(State.PAID);
        due.ended("collect-payment", "End_PaymentCollected");
    }

    @Test
    void moneyThatComesOnTopOfAPaymentByOtherMeansGoesBack() {
        var due = twelvePoundsWanted();
        due.gets();
        var paid = kit.till.isPaidOn();
        due.hears(kit.till.becomes(org.roundtrip.collection.CollectionSnapshot.State.EXPIRED));
        kit.till.feels(Mood.REFUSES);
        due.clicks();
        due.of.does(People.FINANCE, "Task_ArrangePayment", answer(Choice.PAID_ELSEWHERE, "transfer 7"));

        due.hears(paid);
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        bankWorks();

        due.is(State.PAID);
        due.ended("give-back-collection", "End_GivenBack");
        assertThat(kit.bank.made()).isEqualTo(1);
    }
}
