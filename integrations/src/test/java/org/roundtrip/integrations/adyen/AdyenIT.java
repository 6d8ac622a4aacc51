package org.roundtrip.integrations.adyen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.integrations.FakeTrade;
import org.roundtrip.integrations.IntegrationsTest;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.integrations.sandbox.Sandboxes;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.DisputeSnapshot;
import org.roundtrip.refund.Lookup;
import org.roundtrip.refund.PaymentLook;
import org.roundtrip.refund.RefundCommand;
import org.roundtrip.refund.RefundListing;
import org.roundtrip.refund.RefundOutcome;
import org.roundtrip.refund.RefundOutcome.Accepted;
import org.roundtrip.refund.RefundOutcome.Rejected;
import org.roundtrip.refund.RefundOutcome.Unknown;
import org.roundtrip.refund.RefundSnapshot;
import org.springframework.beans.factory.annotation.Autowired;

/** Refunds at the sandbox's Adyen, over sockets there and by webhook through the inbox back. */
@IntegrationsTest
class AdyenIT {
    @Autowired
    AdyenGateway gateway;

    @Autowired
    FakeTrade trade;

    @Autowired
    SandboxServer sandbox;

    private final AttemptKey attempt = AttemptKey.fresh();
    private String payment;

    @BeforeEach
    void pay() {
        trade.refunds.known.add(attempt.value());
        payment = Sandboxes.adyenPayment(sandbox.url(), 1000, "GBP", "order-1");
        trade.payments.known.add(payment);
    }

    private RefundOutcome refund(AttemptKey key, String amount) {
        return gateway.requestRefund(
                new RefundCommand(key, new PaymentRef("adyen", payment), Money.parse(amount), "RMA-00000000"));
    }

    private void trouble(String json) {
        Sandboxes.post(sandbox.url() + "/sandbox/trouble", "{\"operation\":\"adyen.refund.create\"," + json + "}");
    }

    private void learns(AttemptKey key, AttemptState state) {
        await().until(() -> trade.refunds.learned.stream()
                .anyMatch(refund -> key.equals(refund.attempt()) && refund.state() == state));
    }

    private List<RefundSnapshot> learned() {
        return trade.refunds.learned.stream()
                .filter(refund -> attempt.equals(refund.attempt()))
                .toList();
    }

    private Lookup lookup(AttemptKey key) {
        return gateway.findByAttempt(new PaymentRef("adyen", payment), key);
    }

    private boolean disputed() {
        return ((PaymentLook.Told) gateway.payment(new PaymentRef("adyen", payment))).disputed();
    }

    @Test
    void learnsByWebhookThatARefundWasPaid() {
        assertThat(lookup(attempt)).isEqualTo(new Lookup.NotTold());
        var accepted = (Accepted) refund(attempt, "GBP 4.00");
        assertThat(accepted.state()).isEqualTo(AttemptState.SUBMITTED);
        learns(attempt, AttemptState.SUCCEEDED);

        var expected = new RefundSnapshot(
                "adyen",
                accepted.providerRefundId(),
                attempt,
                payment,
                Money.parse("GBP 4.00"),
                AttemptState.SUCCEEDED,
                null);
        assertThat(learned()).containsOnly(expected);
        assertThat(lookup(attempt)).isEqualTo(new Lookup.Found(expected));
        assertThat(gateway.fetch("adyen", accepted.providerRefundId())).contains(expected);
        assertThat(gateway.fetch("adyen", "nobody's")).isEmpty();
    }

    @Test
    void paysOncePerAttemptHoweverOftenItIsAsked() {
        var first = refund(attempt, "GBP 4.00");
        assertThat(refund(attempt, "GBP 4.00")).isEqualTo(first);
        var second = AttemptKey.fresh();
        assertThat(refund(second, "GBP 4.00")).isNotEqualTo(first);
    }

    @Test
    void asksAgainUnderTheSameKeyAfterALostAnswer() {
        trouble("\"timeoutAfterAccepting\":true");
        assertThat(refund(attempt, "GBP 4.00")).isInstanceOf(Unknown.class);
        var again = (Accepted) refund(attempt, "GBP 4.00");
        learns(attempt, AttemptState.SUCCEEDED);
        assertThat(learned())
                .allSatisfy(refund -> assertThat(refund.providerRefundId()).isEqualTo(again.providerRefundId()));
    }

    /** The test of the test: why a key that may be forgotten must not be sent again. */
    @Test
    void paysAgainWhenItHasForgottenTheKey() {
        var first = refund(attempt, "GBP 4.00");
        Sandboxes.post(sandbox.url() + "/sandbox/forget-keys", "{}");
        assertThat(refund(attempt, "GBP 4.00")).isInstanceOf(Accepted.class).isNotEqualTo(first);
    }

    @Test
    void learnsThatARefundWasDeclined() {
        trouble("\"declineCode\":\"Refund not allowed\"");
        assertThat(refund(attempt, "GBP 4.00")).isInstanceOf(Accepted.class);
        learns(attempt, AttemptState.FAILED);
        assertThat(learned().get(0).failureReason()).isEqualTo("Refund not allowed");
    }

    @Test
    void learnsOfTooLargeARefundByWebhookOnly() {
        assertThat(refund(attempt, "GBP 10.01")).isInstanceOf(Accepted.class);
        learns(attempt, AttemptState.FAILED);
    }

    @Test
    void learnsThatMoneyCameBackAfterItWasPaid() {
        for (String how : List.of("REFUND_FAILED", "REFUNDED_REVERSED")) {
            var key = AttemptKey.fresh();
            trade.refunds.known.add(key.value());
            trouble("\"lateFailure\":true,\"lateEvent\":\"" + how + "\",\"duplicateWebhook\":2");
            refund(key, "GBP 4.00");
            learns(key, AttemptState.FAILED);
            assertThat(((Lookup.Found) lookup(key)).refund().state()).isEqualTo(AttemptState.FAILED);
        }
    }

    @Test
    void understandsARefusalAtOnce() {
        var elsewhere = new PaymentRef("adyen", "0000000000000000");
        var command = new RefundCommand(attempt, elsewhere, Money.parse("GBP 4.00"), "RMA-00000000");
        assertThat(((Rejected) gateway.requestRefund(command)).providerCode()).isEqualTo("167");
        assertThat(((Rejected) refund(attempt, "EUR 4.00")).providerCode()).isEqualTo("138");
    }

    @Test
    void handsOverARefundThatWasMadeElsewhere() {
        var id = Sandboxes.json(Sandboxes.post(
                        sandbox.url() + "/sandbox/refunds-elsewhere",
                        "{\"payment\":\"" + payment + "\",\"amount\":300}"))
                .path("id")
                .asString();
        await().until(() -> trade.refunds.handed.stream()
                .anyMatch(refund -> refund.providerRefundId().equals(id)));
        assertThat(trade.refunds.handed)
                .filteredOn(refund -> refund.providerRefundId().equals(id))
                .containsOnly(new RefundSnapshot(
                        "adyen", id, null, payment, Money.parse("GBP 3.00"), AttemptState.SUCCEEDED, null));
    }

    @Test
    void listsWhatItWasToldInAPeriodWhoeverMadeIt() {
        var before = Instant.now().minusSeconds(1);
        trouble("\"lateFailure\":true");
        var accepted = (Accepted) refund(attempt, "GBP 4.00");
        learns(attempt, AttemptState.FAILED);
        var after = Instant.now().plusSeconds(1);

        var listed = (RefundListing.Listed) gateway.refundsBetween(before, after);
        assertThat(listed.told()).isTrue();
        assertThat(listed.refunds())
                .filteredOn(entry -> entry.refund().providerRefundId().equals(accepted.providerRefundId()))
                .hasSize(1)
                .allSatisfy(entry -> assertThat(entry.createdAt()).isBetween(before, after));
        assertThat(gateway.refundsBetween(after, after.plus(Duration.ofDays(1))))
                .isEqualTo(new RefundListing.Listed(List.of(), true));
    }

    @Test
    void knowsOfADisputeWhatItWasTold() {
        assertThat(disputed()).isFalse();
        dispute("{}");
        await().until(this::disputed);
        refund(attempt, "GBP 4.00");
        learns(attempt, AttemptState.FAILED);
        dispute("{\"closed\":\"won\"}");
        await().until(() -> !disputed());
        dispute("{\"closed\":\"lost\"}");
        await().until(this::disputed);
        for (var state : DisputeSnapshot.State.values()) {
            await().until(() -> trade.payments.disputes.stream()
                    .anyMatch(told -> told.paymentReference().equals(payment) && told.state() == state));
        }
    }

    private void dispute(String how) {
        assertThat(Sandboxes.post(sandbox.url() + "/sandbox/disputes/" + payment, how)
                        .statusCode())
                .isEqualTo(200);
    }
}
