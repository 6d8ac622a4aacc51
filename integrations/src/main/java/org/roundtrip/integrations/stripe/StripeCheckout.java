package org.roundtrip.integrations.stripe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.roundtrip.collection.CollectionGateway;
import org.roundtrip.collection.CollectionKey;
import org.roundtrip.collection.CollectionListing;
import org.roundtrip.collection.CollectionLook;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.HoldOutcome;
import org.roundtrip.collection.LinkCommand;
import org.roundtrip.collection.LinkOutcome;
import org.roundtrip.integrations.http.HttpAnswer;
import org.roundtrip.integrations.http.HttpAnswer.Answered;
import org.roundtrip.integrations.http.HttpAnswer.None;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Stripe's Checkout as a {@link CollectionGateway}. Cards only: they say yes or no while the customer is there, so that no
 * page is paid on and unpaid for days.
 */
@Component
class StripeCheckout implements CollectionGateway {
    private static final String SESSIONS = "/v1/checkout/sessions";
    private static final String PRICE = "line_items[0][price_data]";

    private final StripeApi api;
    private final CheckoutList list;
    private final Clock clock;

    StripeCheckout(StripeApi api, CheckoutList list, Clock clock) {
        this.api = api;
        this.list = list;
        this.clock = clock;
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
    public Duration shortestLink() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Duration longestLink() {
        return Duration.ofHours(24);
    }

    @Override
    public LinkOutcome open(LinkCommand command) {
        var key = command.key().value();
        var currency = command.amount().getCurrencyUnit().getCode();
        // The same page must always be the same body: a changed one under a known key is an error at Stripe.
        var form = new LinkedHashMap<String, String>();
        form.put("mode", "payment");
        form.put("payment_method_types[0]", "card");
        form.put("client_reference_id", command.caseNumber());
        form.put("line_items[0][quantity]", "1");
        form.put(PRICE + "[currency]", currency.toLowerCase(java.util.Locale.ROOT));
        form.put(PRICE + "[unit_amount]", Long.toString(command.amount().getAmountMinorLong()));
        form.put(PRICE + "[product_data][name]", command.what());
        form.put("payment_intent_data[capture_method]", command.hold() ? "manual" : "automatic");
        form.put("payment_intent_data[metadata][" + CheckoutJson.KEY + "]", key);
        form.put("payment_intent_data[metadata][caseId]", command.caseNumber());
        form.put("metadata[" + CheckoutJson.KEY + "]", key);
        form.put("metadata[caseId]", command.caseNumber());
        form.put("expires_at", Long.toString(command.expiresAt().getEpochSecond()));
        form.put("success_url", command.paidUrl());
        form.put("cancel_url", command.backUrl());
        var answer = api.post(StripeRoutes.LINK, SESSIONS, form, key);
        if (answer instanceof None none) {
            return new LinkOutcome.Unknown(none.why());
        }
        var answered = (Answered) answer;
        return answered.ok() ? opened(StripeJson.read(answered.body()), command) : refused(answered);
    }

    private static LinkOutcome opened(JsonNode session, LinkCommand command) {
        var id = StripeJson.text(session, "id");
        var url = StripeJson.text(session, "url");
        boolean ours = CheckoutJson.key(session).filter(command.key()::equals).isPresent()
                && StripeJson.money(session, "amount_total")
                        .filter(command.amount()::equals)
                        .isPresent();
        return id.isEmpty() || url.isEmpty() || !ours
                ? new LinkOutcome.Unknown("an answer that is not the page asked for")
                : new LinkOutcome.Opened(id, url);
    }

    private LinkOutcome refused(Answered answer) {
        var refusal = StripeRefusal.of(answer, clock);
        return switch (refusal.kind()) {
            case UNKNOWN -> new LinkOutcome.Unknown(refusal.what());
            case TRY_LATER -> new LinkOutcome.TryLater(refusal.again(), refusal.what());
            case REJECTED -> new LinkOutcome.Rejected(refusal.code(), refusal.message());
        };
    }

    @Override
    public CollectionLook find(CollectionKey key, Instant askedAt) {
        return list.find(key, askedAt);
    }

    @Override
    public CollectionLook fetch(String link) {
        var path = SESSIONS + "/" + StripeApi.encoded(link);
        var expand = Map.of("expand[]", "payment_intent.latest_charge");
        return look(api.get(StripeRoutes.LINK_STATUS, path, expand), CheckoutJson::page);
    }

    /** Whatever Stripe says to the closing, what stands then is read: only an open page can be closed. */
    @Override
    public CollectionLook close(String link) {
        api.post(StripeRoutes.LINK_CLOSE, SESSIONS + "/" + StripeApi.encoded(link) + "/expire");
        return fetch(link);
    }

    @Override
    public CollectionLook payment(String payment) {
        var path = intent(payment);
        return look(api.get(StripeRoutes.PAYMENT, path, Map.of("expand[]", "latest_charge")), CheckoutJson::payment);
    }

    private static String intent(String payment) {
        return "/v1/payment_intents/" + StripeApi.encoded(payment);
    }

    private static CollectionLook look(
            HttpAnswer answer, Function<JsonNode, java.util.Optional<CollectionSnapshot>> read) {
        if (answer instanceof Answered answered && answered.ok()) {
            return read.apply(StripeJson.read(answered.body()))
                    .<CollectionLook>map(CollectionLook.Found::new)
                    .orElseGet(() -> new CollectionLook.Unreachable("an answer that can't be read"));
        }
        return new CollectionLook.Unreachable("it could not be read");
    }

    @Override
    public HoldOutcome capture(CollectionKey key, String payment, Money amount) {
        var form = Map.of("amount_to_capture", Long.toString(amount.getAmountMinorLong()));
        return settled(payment, api.post(StripeRoutes.HOLD_CAPTURE, intent(payment) + "/capture", form, key.value()));
    }

    @Override
    public HoldOutcome release(CollectionKey key, String payment) {
        var form = Map.of("cancellation_reason", "requested_by_customer");
        return settled(payment, api.post(StripeRoutes.HOLD_RELEASE, intent(payment) + "/cancel", form, key.value()));
    }

    private HoldOutcome settled(String payment, HttpAnswer answer) {
        if (answer instanceof None none) {
            return new HoldOutcome.Unknown(none.why());
        }
        var answered = (Answered) answer;
        if (answered.ok()) {
            return CheckoutJson.payment(StripeJson.read(answered.body()))
                    .<HoldOutcome>map(HoldOutcome.Stands::new)
                    .orElseGet(() -> new HoldOutcome.Unknown("an answer that is not the payment asked for"));
        }
        var refusal = StripeRefusal.of(answered, clock);
        return switch (refusal.kind()) {
            case UNKNOWN -> new HoldOutcome.Unknown(refusal.what());
            case TRY_LATER -> new HoldOutcome.TryLater(refusal.again(), refusal.what());
            case REJECTED -> refused(payment, refusal);
        };
    }

    /** A payment in another state than was thought is over: how, it says itself. */
    private HoldOutcome refused(String payment, StripeRefusal refusal) {
        if (!refusal.code().equals("payment_intent_unexpected_state")) {
            return new HoldOutcome.Rejected(refusal.code(), refusal.message());
        }
        return payment(payment) instanceof CollectionLook.Found found
                ? new HoldOutcome.Stands(found.now())
                : new HoldOutcome.Unknown(refusal.what());
    }

    @Override
    public CollectionListing collectedBetween(Instant from, Instant until) {
        return list.between(from, until);
    }
}
