package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.LinkOffer;
import org.roundtrip.collection.PaymentLink;
import org.roundtrip.processes.kit.CollectionStory;
import org.roundtrip.processes.kit.ScriptedTill.Mood;

/** A page to pay on is made once, whatever is lost on the way, and another only when the last is surely closed. */
abstract class LinkStories extends CollectionStory {
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
}
