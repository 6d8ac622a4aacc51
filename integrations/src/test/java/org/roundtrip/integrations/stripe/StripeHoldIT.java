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
import org.roundtrip.collection.CollectionKey;
import org.roundtrip.collection.CollectionLook;
import org.roundtrip.collection.CollectionSnapshot.State;
import org.roundtrip.collection.HoldOutcome;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.integrations.sandbox.Sandboxes;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.PaymentLook;
import org.roundtrip.refund.RefundListing;

/** Holds at the sandbox: captured or let go, once, with answers lost and both at once. */
class StripeHoldIT {
    private SandboxServer sandbox;
    private Gateways gateways;
    private Pages pages;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        sandbox = Sandboxes.start(directory, "");
        gateways = new Gateways(sandbox.url(), KEY);
        pages = new Pages(sandbox, gateways);
    }

    @AfterEach
    void stop() {
        gateways.close();
        sandbox.close();
    }

    @Test
    void aHoldIsHeldAndNotChargedUntilItIsCaptured() {
        var payment = pages.held("GBP 40.00");
        var look = ((CollectionLook.Found) gateways.checkout.payment(payment)).now();
        assertThat(look.state()).isEqualTo(State.HELD);
        assertThat(look.captured()).isEqualTo(Money.parse("GBP 0.00"));
        assertThat(look.heldUntil())
                .isBetween(Instant.now().plus(Duration.ofDays(6)), Instant.now().plus(Duration.ofDays(8)));

        var key = CollectionKey.fresh();
        var captured = (HoldOutcome.Stands) gateways.checkout.capture(key, payment, Money.parse("GBP 40.00"));
        assertThat(captured.now().state()).isEqualTo(State.CAPTURED);
        assertThat(gateways.checkout.capture(key, payment, Money.parse("GBP 40.00")))
                .isEqualTo(captured);
        var again = (HoldOutcome.Stands)
                gateways.checkout.capture(CollectionKey.fresh(), payment, Money.parse("GBP 10.00"));
        assertThat(again.now().captured()).as("a hold is captured once").isEqualTo(Money.parse("GBP 40.00"));
    }

    /** Stripe lets the rest of a hold go as a refund that nobody asked for: it is none of ours, nor made elsewhere. */
    @Test
    void whatIsNotCapturedIsLetGoAndIsNoRefund() {
        var payment = pages.held("GBP 40.00");
        gateways.checkout.capture(CollectionKey.fresh(), payment, Money.parse("GBP 15.00"));

        var look = (PaymentLook.Known) gateways.gateway.payment(new PaymentRef("stripe", payment));
        assertThat(look.payment().captured()).isEqualTo(Money.parse("GBP 15.00"));
        assertThat(look.payment().refunded()).isEqualTo(Money.parse("GBP 0.00"));
        assertThat(refunds()).isEmpty();

        Sandboxes.refundElsewhere(sandbox.url(), KEY, payment, 500);
        look = (PaymentLook.Known) gateways.gateway.payment(new PaymentRef("stripe", payment));
        assertThat(look.payment().refunded()).isEqualTo(Money.parse("GBP 5.00"));
        assertThat(refunds()).hasSize(1);
        gateways.gateway.requestRefund(Gateways.refund(payment, "ra_1", "GBP 10.00"));
        assertThat(refunds()).hasSize(2);
    }

    @Test
    void aHoldThatIsLetGoIsNoRefundEither() {
        var payment = pages.held("GBP 40.00");
        var released = (HoldOutcome.Stands) gateways.checkout.release(CollectionKey.fresh(), payment);
        assertThat(released.now().state()).isEqualTo(State.RELEASED);
        assertThat(refunds()).isEmpty();
        var late = (HoldOutcome.Stands)
                gateways.checkout.capture(CollectionKey.fresh(), payment, Money.parse("GBP 40.00"));
        assertThat(late.now().state()).isEqualTo(State.RELEASED);
    }

    private List<RefundListing.Entry> refunds() {
        var now = Instant.now();
        return ((RefundListing.Listed)
                        gateways.gateway.refundsBetween(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1))))
                .refunds();
    }

    @Test
    void aHoldEndsByItself() {
        var payment = pages.held("GBP 40.00");
        Sandboxes.post(sandbox.url() + "/sandbox/holds/" + payment, "{}");
        var look = ((CollectionLook.Found) gateways.checkout.payment(payment)).now();
        assertThat(look.state()).isEqualTo(State.RELEASED);
        assertThat(look.why()).isEqualTo("automatic");
    }

    @Test
    void aCaptureWhoseAnswerWasLostWasMadeOnce() {
        var payment = pages.held("GBP 40.00");
        pages.trouble("{\"operation\":\"payment.capture\",\"timeoutAfterAccepting\":true}");
        var key = CollectionKey.fresh();
        assertThat(gateways.checkout.capture(key, payment, Money.parse("GBP 15.00")))
                .isInstanceOf(HoldOutcome.Unknown.class);
        var again = (HoldOutcome.Stands) gateways.checkout.capture(key, payment, Money.parse("GBP 15.00"));
        assertThat(again.now().captured()).isEqualTo(Money.parse("GBP 15.00"));
    }

    @Test
    void aBusyStripeIsAskedLaterAndADeclineIsFinal() {
        var payment = pages.held("GBP 40.00");
        pages.trouble("{\"operation\":\"payment.capture\",\"status\":429,\"retryAfter\":\"3\"}");
        assertThat(gateways.checkout.capture(CollectionKey.fresh(), payment, Money.parse("GBP 1.00")))
                .isInstanceOf(HoldOutcome.TryLater.class);
        pages.trouble("{\"operation\":\"payment.capture\",\"declineCode\":\"card_declined\"}");
        assertThat(gateways.checkout.capture(CollectionKey.fresh(), payment, Money.parse("GBP 1.00")))
                .isEqualTo(new HoldOutcome.Rejected("card_declined", "The card was declined."));
        assertThat(gateways.checkout.capture(CollectionKey.fresh(), payment, Money.parse("GBP 41.00")))
                .isInstanceOf(HoldOutcome.Rejected.class);
    }

    /** Both at once: one of them wins, both are told the same. */
    @Test
    void captureAndReleaseAtOnceAreOneOfThem() throws Exception {
        for (int i = 0; i < 30; i++) {
            var payment = pages.held("GBP 40.00");
            var both = Pages.atOnce(
                    () -> gateways.checkout.capture(CollectionKey.fresh(), payment, Money.parse("GBP 40.00")),
                    () -> gateways.checkout.release(CollectionKey.fresh(), payment));
            var stands = ((CollectionLook.Found) gateways.checkout.payment(payment))
                    .now()
                    .state();
            assertThat(both).allSatisfy(outcome -> assertThat(
                            ((HoldOutcome.Stands) outcome).now().state())
                    .isEqualTo(stands));
        }
    }
}
