package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.collection.CollectionKey;
import org.roundtrip.collection.CollectionListing;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.CollectionSnapshot.State;
import org.roundtrip.collection.Collections;
import org.roundtrip.collection.Purpose;
import org.roundtrip.forms.bench.FakeBank;
import org.roundtrip.forms.bench.FakeTill;
import org.springframework.beans.factory.annotation.Autowired;

/** Money taken on payment pages, our books against the provider's: what differs is found and named. */
class TakenBooksIT extends DeskTest {
    private static final String PATH = "/desk/reconciliation?provider=stripe";

    private static final String ADDS_UP = "Paid on payment pages: Stripe</h2><span class=\"badge good\">";

    @Autowired
    FakeTill till;

    @Autowired
    FakeBank bank;

    @Autowired
    Collections collections;

    @BeforeEach
    void financeLooks() {
        till.restart();
        bank.restart();
        signIn("fay", "FINANCE");
    }

    @AfterEach
    void leaveNothing() {
        till.restart();
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    /** A collection of £12.00 whose page was asked for then. */
    private CollectionKey ours(String linkState, String set, Instant at) {
        var file = data.aCase(CaseState.RECEIVED, "Grace Hopper", null);
        long id = collections.want(file.key(), Purpose.HOLD, Money.parse("GBP 12.00"), at.plusSeconds(9999));
        var key = CollectionKey.fresh();
        tables.jdbc()
                .sql("update collection set provider = 'stripe', payment_reference = ?, " + set + " where id = ?")
                .params("pi_" + key, id)
                .update();
        tables.jdbc()
                .sql(
                        "insert into payment_link (collection_id, link_key, provider, state, expires_at, asked_at, version)"
                                + " values (?, ?, 'stripe', ?, 0, ?, 0)")
                .params(id, key.value(), linkState, at.toEpochMilli())
                .update();
        return key;
    }

    private void theirs(@Nullable CollectionKey key, State state, String captured, Instant at) {
        till.lists(new CollectionListing.Entry(
                new CollectionSnapshot(
                        "stripe",
                        key == null ? CollectionKey.fresh() : key,
                        "cs_1",
                        "pi_" + key,
                        state,
                        Money.parse("GBP 12.00"),
                        Money.parse("GBP " + captured),
                        null,
                        null),
                at));
    }

    private String page() {
        return body(get(PATH));
    }

    @Test
    void whereNothingWasTakenNothingIsSaid() {
        ours("OPEN", "state = 'OPEN'", daysAgo(2));
        assertThat(page()).doesNotContain("Paid on payment pages", "??");
    }

    @Test
    void whatIsTheSameOnBothSidesAddsUp() {
        theirs(
                ours("PAID", "state = 'CAPTURED', captured_minor = 700", daysAgo(2)),
                State.CAPTURED,
                "7.00",
                daysAgo(2));
        theirs(ours("PAID", "state = 'AUTHORISED'", daysAgo(3)), State.HELD, "0.00", daysAgo(3));
        theirs(ours("PAID", "state = 'RELEASED'", daysAgo(3)), State.RELEASED, "0.00", daysAgo(3));
        theirs(ours("OVER", "state = 'CLOSED'", daysAgo(4)), State.EXPIRED, "0.00", daysAgo(4));

        assertThat(page())
                .contains(ADDS_UP, "£7.00", "£12.00", "Held")
                .doesNotContain("??", "Only in our books", "differs\">");
    }

    @Test
    void everyPlantedDifferenceIsFoundAndNamed() {
        ours("PAID", "state = 'PAID', captured_minor = 1200", daysAgo(2));
        theirs(null, State.CAPTURED, "12.00", daysAgo(2));
        theirs(ours("OPEN", "state = 'OPEN'", daysAgo(3)), State.CAPTURED, "12.00", daysAgo(3));
        theirs(ours("PAID", "state = 'PAID', captured_minor = 1100", daysAgo(2)), State.CAPTURED, "12.00", daysAgo(2));
        theirs(ours("PAID", "state = 'AUTHORISED'", daysAgo(2)), State.CAPTURED, "12.00", daysAgo(2));

        assertThat(page())
                .contains(
                        "5 differences",
                        "Only in our books",
                        "Only at the provider, with a key that is not ours",
                        "Paid, and our books don’t know",
                        "The amount differs",
                        "Held or taken")
                .doesNotContain("??");
        var csv = body(get("/desk/reconciliation.csv?provider=stripe"));
        assertThat(csv).contains("taken finding,stripe,GBP,MISSED,true", "taken total,stripe,GBP,TAKEN,true");
    }

    @Test
    void aWebhookThatIsStillToComeIsOnlyExplained() {
        theirs(
                ours("OPEN", "state = 'OPEN'", clock.instant().minusSeconds(90)),
                State.CAPTURED,
                "12.00",
                clock.instant().minusSeconds(60));
        assertThat(page()).contains(ADDS_UP, "Paid, and our books don’t know").doesNotContain("differences</span>");
    }

    @Test
    void aProviderThatIsAwayIsSaidToBe() {
        ours("PAID", "state = 'PAID', captured_minor = 1200", daysAgo(2));
        till.goesAway();
        assertThat(page())
                .contains("Paid on payment pages", "time-out", "£12.00")
                .doesNotContain("??");
    }
}
