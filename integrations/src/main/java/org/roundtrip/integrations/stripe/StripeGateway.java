package org.roundtrip.integrations.stripe;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.integrations.http.HttpAnswer;
import org.roundtrip.integrations.http.HttpAnswer.Answered;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.Lookup;
import org.roundtrip.refund.PaymentGateway;
import org.roundtrip.refund.PaymentLook;
import org.roundtrip.refund.PaymentSnapshot;
import org.roundtrip.refund.RefundCommand;
import org.roundtrip.refund.RefundListing;
import org.roundtrip.refund.RefundOutcome;
import org.roundtrip.refund.RefundSnapshot;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Stripe as a {@link PaymentGateway}: one HTTP call per asking, the attempt's key as idempotency key and metadata. */
@Component
class StripeGateway implements PaymentGateway {
    private final StripeApi api;
    private final RefundAnswers answers;
    private final RefundList list;

    StripeGateway(StripeApi api, RefundAnswers answers, RefundList list) {
        this.api = api;
        this.answers = answers;
        this.list = list;
    }

    @Override
    public String provider() {
        return StripeJson.PROVIDER;
    }

    /** Stripe may forget a key after this (docs.stripe.com/api/idempotent_requests). */
    @Override
    public Duration keyLife() {
        return Duration.ofHours(24);
    }

    @Override
    public RefundOutcome requestRefund(RefundCommand command) {
        var key = command.attempt().value();
        var reference = command.payment().reference();
        // The same attempt must always be the same body: a changed one under a known key is an error at Stripe.
        var form = new LinkedHashMap<String, String>();
        form.put(isCharge(reference) ? "charge" : "payment_intent", reference);
        form.put("amount", Long.toString(command.amount().getAmountMinorLong()));
        form.put("reason", "requested_by_customer");
        form.put("metadata[" + StripeJson.ATTEMPT + "]", key);
        form.put("metadata[caseId]", command.caseNumber());
        return answers.read(api.post(StripeRoutes.REFUND, "/v1/refunds", form, key), command.amount());
    }

    @Override
    public Optional<RefundSnapshot> fetch(String provider, String providerRefundId) {
        var path = "/v1/refunds/" + StripeApi.encoded(providerRefundId);
        return object(api.get(StripeRoutes.REFUND_STATUS, path, Map.of())).flatMap(StripeJson::refund);
    }

    @Override
    public Lookup findByAttempt(PaymentRef payment, AttemptKey attempt) {
        return list.find(payment.reference(), refund -> attempt.equals(refund.attempt()));
    }

    @Override
    public PaymentLook payment(PaymentRef payment) {
        var reference = payment.reference();
        var id = StripeApi.encoded(reference);
        var found = isCharge(reference)
                ? object(api.get(StripeRoutes.PAYMENT, "/v1/charges/" + id, Map.of()))
                        .flatMap(StripeGateway::ofCharge)
                : object(api.get(
                                StripeRoutes.PAYMENT, "/v1/payment_intents/" + id, Map.of("expand[]", "latest_charge")))
                        .flatMap(intent -> ofCharge(intent.path("latest_charge")));
        return found.<PaymentLook>map(PaymentLook.Known::new)
                .orElseGet(() -> new PaymentLook.Unreachable("the payment could not be read"));
    }

    @Override
    public RefundListing refundsBetween(Instant from, Instant until) {
        return list.between(from, until);
    }

    /** Older orders carry the charge instead of the payment intent. */
    static boolean isCharge(String reference) {
        return reference.startsWith("ch_") || reference.startsWith("py_");
    }

    private static Optional<PaymentSnapshot> ofCharge(JsonNode charge) {
        var captured = StripeJson.captured(charge);
        var refunded = StripeJson.refunded(charge);
        var disputed = charge.path("disputed").asBoolean(false);
        return captured.isEmpty() || refunded.isEmpty()
                ? Optional.empty()
                : Optional.of(new PaymentSnapshot(captured.get(), refunded.get(), disputed));
    }

    private static Optional<JsonNode> object(HttpAnswer answer) {
        return answer instanceof Answered answered && answered.ok()
                ? Optional.of(StripeJson.read(answered.body()))
                : Optional.empty();
    }
}
