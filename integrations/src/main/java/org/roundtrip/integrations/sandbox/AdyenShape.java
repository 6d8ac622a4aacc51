package org.roundtrip.integrations.sandbox;

import java.time.Clock;
import java.util.Optional;
import org.roundtrip.integrations.sandbox.Store.Kind;

/** Refunds as Adyen's Checkout speaks of them, under {@code /adyen/v71}: taken at once, decided later, keys replayed. */
final class AdyenShape implements Shape {
    private static final int LONGEST_KEY = 64;

    private final Store store;
    private final AdyenRefunds refunds;
    private final SandboxSettings settings;
    private final Clock clock;

    AdyenShape(Store store, AdyenRefunds refunds, SandboxSettings settings, Clock clock) {
        this.store = store;
        this.refunds = refunds;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<String> operation(Call call) {
        if (call.is("POST", "adyen", "v71", "payments", "*", "refunds")) {
            return Optional.of("adyen.refund.create");
        }
        return !call.path().isEmpty() && call.part(0).equals("adyen") ? Optional.of("adyen.unknown") : Optional.empty();
    }

    @Override
    public Reply error(int status) {
        var type = status >= 500 ? "internal" : status == 401 || status == 403 ? "security" : "validation";
        return error(status, "000", type, "Trouble asked for.");
    }

    @Override
    public Reply carryOut(String operation, Call call, Trouble trouble) {
        if (!call.header("X-API-Key").orElse("").equals(settings.adyenApiKey())) {
            return error(401, "000", "security", "HTTP Status Response - Unauthorized");
        }
        return operation.equals("adyen.refund.create")
                ? refund(call, trouble)
                : error(404, "000", "validation", "Not found");
    }

    private Reply refund(Call call, Trouble trouble) {
        var body = call.json();
        var payment = call.part(3);
        var refusal = refusal(call);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var key = "adyen:" + call.header("Idempotency-Key").orElse(AdyenRefunds.reference());
        // The first answer under a key is the answer to every later call, whatever that asks for.
        var entry = store.change(change -> change.find(Kind.KEY, key).orElseGet(() -> {
            var reference = body.path("reference").asString("");
            var id = refunds.take(change, payment, body.path("amount"), reference, trouble);
            var answer = Reply.object().put("merchantAccount", settings.adyenMerchantAccount());
            answer.put("paymentPspReference", payment).put("pspReference", id).put("reference", reference);
            answer.put("status", "received").set("amount", body.path("amount"));
            var first = Reply.object().put("at", clock.millis());
            first.set("answer", answer);
            change.put(Kind.KEY, key, first);
            return first.put("fresh", true);
        }));
        var answer = entry.path("answer");
        if (entry.path("fresh").asBoolean(false)) {
            refunds.settleSoon(answer.path("pspReference").asString());
        }
        return Reply.json(201, answer);
    }

    private Optional<Reply> refusal(Call call) {
        var body = call.json();
        var payment = refunds.payment(call.part(3));
        if (!body.path("merchantAccount").asString("").equals(settings.adyenMerchantAccount())) {
            return Optional.of(error(403, "901", "security", "Invalid Merchant Account"));
        } else if (payment.isEmpty()) {
            return Optional.of(error(422, "167", "validation", "Original pspReference required for this operation"));
        } else if (body.path("amount").path("value").asLong(0) <= 0) {
            return Optional.of(error(422, "137", "validation", "Invalid amount specified"));
        } else if (!body.path("amount").path("currency").equals(payment.get().path("currency"))) {
            return Optional.of(error(422, "138", "validation", "Unsupported currency specified"));
        }
        return call.header("Idempotency-Key").orElse("").length() > LONGEST_KEY
                ? Optional.of(error(422, "701", "validation", "The idempotency key is too long"))
                : Optional.empty();
    }

    private static Reply error(int status, String code, String type, String message) {
        var body = Reply.object().put("status", status).put("errorCode", code);
        return Reply.json(status, body.put("message", message).put("errorType", type));
    }
}
