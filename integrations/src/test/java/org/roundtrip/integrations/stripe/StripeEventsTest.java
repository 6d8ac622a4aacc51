package org.roundtrip.integrations.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.integrations.FakeTrade;
import org.roundtrip.integrations.inbox.NotNow;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.integrations.sandbox.Sandboxes;
import org.roundtrip.refund.DisputeSnapshot;
import org.roundtrip.refund.RefundSnapshot;
import org.roundtrip.refund.RefundWork;
import org.roundtrip.refund.UnknownRefund;

/** What becomes of events of Stripe's that are about others' doings: disputes, and refunds made in its dashboard. */
class StripeEventsTest {
    private final FakeTrade trade = new FakeTrade();
    private SandboxServer sandbox;
    private Gateways gateways;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        sandbox = Sandboxes.start(directory, "");
        gateways = new Gateways(sandbox.url(), Sandboxes.KEY);
    }

    @AfterEach
    void stop() {
        gateways.close();
        sandbox.close();
    }

    private void happens(String type, String object, RefundWork work) throws Exception {
        var settings =
                new StripeSettings(sandbox.url(), Sandboxes.KEY, List.of("whsec"), "2024-10-28.acacia", null, null);
        var body = "{\"type\":\"" + type + "\",\"data\":{\"object\":" + object + "}}";
        var checkouts = new CheckoutEvents(gateways.checkout, trade.collections);
        new StripeWebhooks(
                        settings, gateways.gateway, gateways.list, work, trade.payments, checkouts, Clock.systemUTC())
                .read(type, body.getBytes(StandardCharsets.UTF_8))
                .apply();
    }

    private static String dispute(String status) {
        return "{\"id\":\"dp_1\",\"object\":\"dispute\",\"amount\":500,\"currency\":\"gbp\",\"charge\":\"ch_1\","
                + "\"payment_intent\":\"pi_1\",\"status\":\"" + status + "\",\"reason\":\"fraudulent\"}";
    }

    @Test
    void aDisputeIsToldAsItStands() throws Exception {
        trade.payments.known.add("pi_1");
        happens("charge.dispute.created", dispute("needs_response"), trade.refunds);
        happens("charge.dispute.closed", dispute("lost"), trade.refunds);
        happens("charge.dispute.closed", dispute("warning_closed"), trade.refunds);

        assertThat(trade.payments.disputes)
                .extracting(DisputeSnapshot::state)
                .containsExactly(DisputeSnapshot.State.OPEN, DisputeSnapshot.State.LOST, DisputeSnapshot.State.WON);
        var first = trade.payments.disputes.get(0);
        assertThat(first.amount()).isEqualTo(Money.parse("GBP 5.00"));
        assertThat(first.paymentReference()).isEqualTo("pi_1");
        assertThat(first.otherPaymentReference()).isEqualTo("ch_1");
        assertThat(first.reason()).isEqualTo("fraudulent");
    }

    @Test
    void aDisputeOfAPaymentWeDoNotKnowIsKeptForLater() {
        assertThatThrownBy(() -> happens("charge.dispute.created", dispute("needs_response"), trade.refunds))
                .isInstanceOf(NotNow.class);
    }

    @Test
    void aRefundOfTheDashboardIsReadAgainAndHandedOnWithBothNamesOfItsPayment() throws Exception {
        var payment = Sandboxes.payment(sandbox.url(), Sandboxes.KEY, 1000, "gbp");
        var made = Sandboxes.refundElsewhere(sandbox.url(), Sandboxes.KEY, payment, 300);
        var learned = new java.util.ArrayList<RefundSnapshot>();

        happens("refund.created", "{\"id\":\"" + made + "\"}", takesAll(learned));
        happens("charge.refunded", "{\"object\":\"charge\",\"payment_intent\":\"" + payment + "\"}", takesAll(learned));

        assertThat(learned).hasSize(2).allSatisfy(refund -> {
            assertThat(refund.attempt()).isNull();
            assertThat(refund.paymentReference()).isEqualTo(payment);
            assertThat(refund.otherPaymentReference()).startsWith("ch_");
            assertThat(refund.amount()).isEqualTo(Money.parse("GBP 3.00"));
        });
    }

    @Test
    void aChargeOfSomebodyElsesIsNotParkedForItsRefunds() throws Exception {
        var payment = Sandboxes.payment(sandbox.url(), Sandboxes.KEY, 1000, "gbp");
        Sandboxes.refundElsewhere(sandbox.url(), Sandboxes.KEY, payment, 300);

        happens("charge.refunded", "{\"object\":\"charge\",\"payment_intent\":\"" + payment + "\"}", trade.refunds);

        assertThat(trade.refunds.learned).isEmpty();
    }

    private static RefundWork takesAll(List<RefundSnapshot> into) {
        return new FakeTrade.Refunds() {
            @Override
            public void learn(RefundSnapshot snapshot) throws UnknownRefund {
                into.add(snapshot);
            }
        };
    }
}
