package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.AccessLinks;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.collection.AskForPayment;
import org.roundtrip.collection.Collection;
import org.roundtrip.collection.Collections;
import org.roundtrip.collection.Purpose;
import org.roundtrip.forms.bench.FakeAsking;
import org.roundtrip.forms.bench.FakeTill;
import org.roundtrip.work.Commands;

/** A customer is asked to pay on the page of his case, is led to the provider's page, and comes back. */
class PayIT extends PortalTestCase {
    private FakeTill till;
    private Collections collections;
    private CaseFile file;

    @BeforeEach
    void openTill() {
        till = context.getBean(FakeTill.class);
        till.restart();
        collections = context.getBean(Collections.class);
        file = someCase();
    }

    private long wanted(Purpose purpose, String amount) {
        long id = collections.want(
                file.key(), purpose, Money.parse(amount), clock.instant().plus(Duration.ofDays(5)));
        context.getBean(Commands.class)
                .run(() -> context.getBean(AskForPayment.class).ask(id, "asking-" + id));
        return id;
    }

    private String page() {
        return context.getBean(AccessLinks.class).trackPath(file);
    }

    private Collection.State state(long id) {
        return collections.get(id).state();
    }

    @Test
    void theCardSaysWhatIsToPayWhatForAndUntilWhen() {
        long id = wanted(Purpose.PRICE_DIFFERENCE, "GBP 12.00");
        var shown = open(page()).body();
        assertThat(shown)
                .contains("£12.00", "Pay £12.00", "costs this much more", "You have until")
                .contains("action=\"" + page() + "/pay/" + id + "\"")
                .contains("method=\"post\"");
    }

    @Test
    void whatTheModelHasNotAskedForIsNotShown() {
        collections.want(
                file.key(),
                Purpose.REPAIR,
                Money.parse("GBP 12.00"),
                clock.instant().plusSeconds(9999));
        assertThat(open(page()).body()).doesNotContain("Pay £12.00");
    }

    @Test
    void theWayToTheProviderGoesOverAPageOfOurOwn() {
        long id = wanted(Purpose.PRICE_DIFFERENCE, "GBP 12.00");

        var clicked = submit(page() + "/pay/" + id);

        assertThat(clicked.status()).isEqualTo(302);
        assertThat(clicked.location()).isEqualTo(page() + "/pay/" + id);
        var going = open(clicked.location());
        assertThat(going.response().getHeader("Refresh")).startsWith("0;url=https://till.example/cs_co_");
        assertThat(going.body()).contains("href=\"https://till.example/cs_co_", "?a=1&amp;b=2");
        assertThat(submit(page() + "/pay/" + id).location()).isEqualTo(clicked.location());
        assertThat(state(id)).isEqualTo(Collection.State.OPEN);
    }

    @Test
    void lookingAtThatPageAsksForNothing() {
        long id = wanted(Purpose.PRICE_DIFFERENCE, "GBP 12.00");
        assertThat(open(page() + "/pay/" + id).location()).isEqualTo(page());
        assertThat(state(id)).isEqualTo(Collection.State.WANTED);
    }

    @Test
    void whoComesBackPaidIsThanked() {
        long id = wanted(Purpose.PRICE_DIFFERENCE, "GBP 12.00");
        submit(page() + "/pay/" + id);
        till.isPaid();

        var back = open(page() + "?paid=" + id).body();

        assertThat(back).contains("Paid on", "Thank you").doesNotContain("Pay £12.00");
        assertThat(state(id)).isEqualTo(Collection.State.PAID);
        assertThat(context.getBean(FakeAsking.class).heardOfPayment(id)).isTrue();
        assertThat(submit(page() + "/pay/" + id).location()).isEqualTo(page() + "?done=paid");
        assertThat(open(page() + "?done=paid").body()).contains("There is nothing left to pay.");
    }

    @Test
    void whoComesBackTooEarlyIsToldToWaitAndTheProviderIsAskedOnce() {
        long id = wanted(Purpose.PRICE_DIFFERENCE, "GBP 12.00");
        submit(page() + "/pay/" + id);

        assertThat(open(page() + "?paid=" + id).body()).contains("has not reached us yet", "Pay £12.00");
        open(page() + "?paid=" + id);

        assertThat(till.looks()).isEqualTo(1);
    }

    @Test
    void aHoldIsCalledAHold() {
        long id = wanted(Purpose.HOLD, "GBP 40.00");
        assertThat(open(page()).body()).contains("Hold £40.00 on a card", "charge nothing");
        submit(page() + "/pay/" + id);
        till.isPaid();
        assertThat(open(page() + "?paid=" + id).body())
                .contains("Held on your card")
                .doesNotContain("Hold £40.00 on a card");
    }

    @Test
    void aProviderThatIsAwayIsSaidToBe() {
        long id = wanted(Purpose.PRICE_DIFFERENCE, "GBP 12.00");
        till.goesAway();
        var answer = submit(page() + "/pay/" + id);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("out of reach right now", "Pay £12.00");
    }

    @Test
    void whatCannotBePaidIsSaidAndNotOfferedAgain() {
        long id = wanted(Purpose.PRICE_DIFFERENCE, "GBP 12.00");
        till.refuses();
        var answer = submit(page() + "/pay/" + id);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("We will write to you").doesNotContain("Pay £12.00");

        long late = wanted(Purpose.REPAIR, "GBP 7.00");
        clock.standAt(Shop.NOW.plus(Duration.ofDays(6)));
        assertThat(open(page()).body()).contains("The time to pay is over").doesNotContain("Pay £7.00");
        assertThat(submit(page() + "/pay/" + late).status()).isEqualTo(409);
    }

    @Test
    void nobodyPaysOnAnothersCase() {
        long id = wanted(Purpose.PRICE_DIFFERENCE, "GBP 12.00");
        var other = shop.open(order, 1, 1, null);
        var path = context.getBean(AccessLinks.class).trackPath(other);
        assertThat(submit(path + "/pay/" + id).status()).isEqualTo(404);
        assertThat(open(path + "/pay/" + id).status()).isEqualTo(404);
        assertThat(open(path + "?paid=" + id).status()).isEqualTo(200);
        assertThat(submit(page().replaceAll(".$", "x") + "/pay/" + id).status()).isEqualTo(404);
        assertThat(till.looks()).isZero();
        assertThat(state(id)).isEqualTo(Collection.State.WANTED);
    }
}
