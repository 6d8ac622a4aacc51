package org.roundtrip.integrations.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.integrations.sandbox.Sandboxes.KEY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.integrations.sandbox.Sandboxes;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.Lookup;
import org.roundtrip.refund.PaymentLook;
import org.roundtrip.refund.PaymentSnapshot;
import org.roundtrip.refund.RefundListing;
import org.roundtrip.refund.RefundOutcome;
import org.roundtrip.refund.RefundOutcome.Accepted;
import org.roundtrip.refund.RefundOutcome.RejectCode;
import org.roundtrip.refund.RefundOutcome.Rejected;
import org.roundtrip.refund.RefundOutcome.TryLater;
import org.roundtrip.refund.RefundOutcome.Unknown;

class StripeGatewayIT {
    private SandboxServer sandbox;
    private Gateways gateways;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        sandbox = Sandboxes.start(directory, "");
        gateways = new Gateways(sandbox.url(), KEY);
    }

    @AfterEach
    void stop() {
        gateways.close();
        sandbox.close();
    }

    private RefundOutcome refund(String payment, String key, String amount) {
        return gateways.gateway.requestRefund(Gateways.refund(payment, key, amount));
    }

    private String paid(long amount, String currency) {
        return Sandboxes.payment(sandbox.url(), KEY, amount, currency);
    }

    @Test
    void paysOncePerAttemptHoweverOftenItIsAsked() {
        var payment = paid(1000, "gbp");
        var first = (Accepted) refund(payment, "ra_1", "GBP 4.00");
        assertThat(first.state()).isEqualTo(AttemptState.SUBMITTED);
        assertThat(refund(payment, "ra_1", "GBP 4.00")).isEqualTo(first);
        assertThat(Sandboxes.totals(sandbox).at("/refunds").toString()).contains("\"count\":1");
    }

    @Test
    void paysTwoEqualPartsButNotMoreThanThereIs() {
        var payment = paid(1000, "gbp");
        var first = (Accepted) refund(payment, "ra_1", "GBP 4.00");
        var second = (Accepted) refund(payment, "ra_2", "GBP 4.00");
        assertThat(first.providerRefundId()).isNotEqualTo(second.providerRefundId());
        assertThat(((Rejected) refund(payment, "ra_3", "GBP 4.00")).code()).isEqualTo(RejectCode.AMOUNT_EXCEEDED);
        refund(payment, "ra_4", "GBP 2.00");
        assertThat(((Rejected) refund(payment, "ra_5", "GBP 0.01")).code()).isEqualTo(RejectCode.ALREADY_REFUNDED);
    }

    @Test
    void readsAnotherContentUnderTheSameKeyAsUnknownBecauseTheFirstMayBePaid() {
        var payment = paid(1000, "gbp");
        refund(payment, "ra_1", "GBP 4.00");
        assertThat(refund(payment, "ra_1", "GBP 5.00")).isInstanceOf(Unknown.class);
    }

    @Test
    void countsInTheCurrencysOwnMinorUnits() {
        var yen = paid(500, "jpy");
        refund(yen, "ra_1", "JPY 200");
        var dinars = paid(5000, "kwd");
        refund(dinars, "ra_2", "KWD 1.250");
        assertThat(snapshotOf(yen).refunded()).isEqualTo(Money.parse("JPY 200"));
        assertThat(snapshotOf(dinars).refunded()).isEqualTo(Money.parse("KWD 1.250"));
        assertThat(snapshotOf(dinars).captured()).isEqualTo(Money.parse("KWD 5.000"));
    }

    private PaymentSnapshot snapshotOf(String payment) {
        return ((PaymentLook.Known) gateways.gateway.payment(new PaymentRef("stripe", payment))).payment();
    }

    @Test
    void findsAnAttemptWhoseAnswerWasLost() {
        var payment = paid(1000, "gbp");
        Sandboxes.post(
                sandbox.url() + "/sandbox/trouble", "{\"operation\":\"refund.create\",\"timeoutAfterAccepting\":true}");
        assertThat(refund(payment, "ra_1", "GBP 4.00")).isInstanceOf(Unknown.class);

        var reference = new PaymentRef("stripe", payment);
        var found = (Lookup.Found) gateways.gateway.findByAttempt(reference, new AttemptKey("ra_1"));
        assertThat(found.refund().amount()).isEqualTo(Money.parse("GBP 4.00"));
        assertThat(gateways.gateway.findByAttempt(reference, new AttemptKey("ra_2")))
                .isEqualTo(new Lookup.Absent());
        var again = (Accepted) refund(payment, "ra_1", "GBP 4.00");
        assertThat(again.providerRefundId()).isEqualTo(found.refund().providerRefundId());
    }

    @Test
    void looksThroughAllPagesBeforeItSaysAbsent() {
        var payment = paid(10_000, "gbp");
        for (int i = 0; i < 120; i++) {
            refund(payment, "ra_" + i, "GBP 0.10");
        }
        var reference = new PaymentRef("stripe", payment);
        assertThat(gateways.gateway.findByAttempt(reference, new AttemptKey("ra_0")))
                .isInstanceOf(Lookup.Found.class);
        assertThat(gateways.list.all(payment).orElseThrow()).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void listsTheRefundsOfAPeriodWhoeverMadeThem() {
        var payment = paid(10_000, "gbp");
        for (int i = 0; i < 101; i++) {
            refund(payment, "ra_" + i, "GBP 0.10");
        }
        var now = Instant.now();
        var listed = (RefundListing.Listed)
                gateways.gateway.refundsBetween(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
        assertThat(listed.refunds()).hasSize(101).doesNotHaveDuplicates();
        assertThat(gateways.gateway.refundsBetween(now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2))))
                .isEqualTo(new RefundListing.Listed(List.of(), false));
    }

    @Test
    void seesADispute() {
        var payment = paid(1000, "gbp");
        Sandboxes.post(sandbox.url() + "/sandbox/disputes/" + payment, "{}");
        assertThat(snapshotOf(payment).disputed()).isTrue();
        assertThat(((Rejected) refund(payment, "ra_1", "GBP 4.00")).code()).isEqualTo(RejectCode.DISPUTED);
    }

    @Test
    void saysUnreachableNotAbsentWhenStripeCannotBeAsked() {
        sandbox.close();
        var lookup = gateways.gateway.findByAttempt(new PaymentRef("stripe", "pi_1"), new AttemptKey("ra_1"));
        assertThat(lookup).isInstanceOf(Lookup.Unreachable.class);
        assertThat(gateways.gateway.fetch("stripe", "re_1")).isEmpty();
        assertThat(gateways.gateway.payment(new PaymentRef("stripe", "pi_1")))
                .isInstanceOf(PaymentLook.Unreachable.class);
    }

    @Test
    void raisesTheAlarmWhenTheKeyIsNotAccepted() throws Exception {
        var payment = paid(1000, "gbp");
        try (var wrong = new Gateways(sandbox.url(), "sk_wrong")) {
            assertThat(wrong.gateway.requestRefund(Gateways.refund(payment, "ra_1", "GBP 4.00")))
                    .isInstanceOf(TryLater.class);
            assertThat(wrong.access.health().getStatus().getCode()).isEqualTo("DOWN");
        }
        assertThat(gateways.access.health().getStatus().getCode()).isEqualTo("UP");
    }

    /** The test of the test: a gateway that made a new key for a repeat would be seen. */
    @Test
    void wouldSeeASecondPayment() {
        var payment = paid(1000, "gbp");
        refund(payment, "ra_1", "GBP 4.00");
        refund(payment, "ra_1-again", "GBP 4.00");
        assertThat(Sandboxes.totals(sandbox).at("/refunds").toString()).contains("\"count\":2");
    }
}
