package org.roundtrip.integrations.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.collection.CollectionKey;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.CollectionSnapshot.State;
import org.roundtrip.integrations.FakeTrade;
import org.roundtrip.integrations.inbox.NotNow;
import org.roundtrip.integrations.inbox.WebhookSource.Effect;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.integrations.sandbox.Sandboxes;
import tools.jackson.databind.JsonNode;

/** What becomes of events about pages and payments: read again, learned if they are ours. */
class CheckoutEventsTest {
    private final FakeTrade trade = new FakeTrade();
    private SandboxServer sandbox;
    private Gateways gateways;
    private Pages pages;
    private CheckoutEvents events;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        sandbox = Sandboxes.start(directory, "");
        gateways = new Gateways(sandbox.url(), Sandboxes.KEY);
        pages = new Pages(sandbox, gateways);
        events = new CheckoutEvents(gateways.checkout, trade.collections);
    }

    @AfterEach
    void stop() {
        gateways.close();
        sandbox.close();
    }

    private static JsonNode event(String id, String key) {
        return StripeJson.read(("{\"id\":\"" + id + "\",\"metadata\":{\"collectionKey\":\"" + key + "\"}}").getBytes());
    }

    @Test
    void anEventIsTheOccasionToReadThePageAgain() throws Exception {
        var command = Pages.command("GBP 12.00", false);
        var page = pages.open(command);
        trade.collections.known.add(command.key().value());
        pages.act(page.link(), "pay");

        events.page(event(page.link(), command.key().value())).apply();

        assertThat(trade.collections.learned)
                .extracting(CollectionSnapshot::state)
                .containsExactly(State.CAPTURED);
    }

    @Test
    void aHoldThatEndedIsLearnedFromItsPayment() throws Exception {
        var command = Pages.command("GBP 40.00", true);
        var page = pages.open(command);
        trade.collections.known.add(command.key().value());
        pages.act(page.link(), "pay");
        var payment = String.valueOf(pages.fetch(page.link()).payment());
        Sandboxes.post(sandbox.url() + "/sandbox/holds/" + payment, "{}");

        events.payment(event(payment, command.key().value())).apply();

        assertThat(trade.collections.learned).singleElement().satisfies(learned -> {
            assertThat(learned.state()).isEqualTo(State.RELEASED);
            assertThat(learned.amount()).isEqualTo(Money.parse("GBP 40.00"));
        });
    }

    @Test
    void aShopsOwnPaymentsAreNotAskedAbout() throws Exception {
        sandbox.close();
        assertThat(events.payment(event("pi_1", ""))).isSameAs(Effect.NOTHING);
        assertThat(events.page(event("cs_1", "ord-77"))).isSameAs(Effect.NOTHING);
    }

    @Test
    void whatCannotBeReadOrIsNotKnownIsTriedAgain() throws Exception {
        var command = Pages.command("GBP 12.00", false);
        var page = pages.open(command);
        var effect = events.page(event(page.link(), command.key().value()));
        assertThatExceptionOfType(NotNow.class).isThrownBy(effect::apply);
        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(
                        () -> events.page(event("cs_none", CollectionKey.fresh().value())));
    }

    /** The sandbox tells of it as Stripe does; nothing of it is anybody's refund. */
    @Test
    void theRefundOfWhatWasLetGoIsPassedOver() throws Exception {
        var payment = pages.held("GBP 40.00");
        gateways.checkout.capture(CollectionKey.fresh(), payment, Money.parse("GBP 15.00"));
        var all = gateways.list.all(payment).orElseThrow();
        assertThat(all).hasSize(1);
        assertThat(gateways.list.isLetGo(all.get(0))).contains(true);

        Sandboxes.refundElsewhere(sandbox.url(), Sandboxes.KEY, payment, 1500);
        var elsewhere = gateways.list.all(payment).orElseThrow().get(0);
        assertThat(gateways.list.isLetGo(elsewhere)).contains(false);
        sandbox.close();
        assertThat(gateways.list.isLetGo(elsewhere)).isEmpty();
    }
}
