package org.roundtrip.integrations.stripe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.roundtrip.integrations.http.HttpAnswer.Answered;
import org.roundtrip.integrations.http.HttpAnswer.None;
import org.roundtrip.refund.Lookup;
import org.roundtrip.refund.RefundSnapshot;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** All refunds of one payment, page by page. "Absent" is said only after the last page was read. */
@Component
class RefundList {
    private static final int MOST_PAGES = 100;
    private final StripeApi api;

    RefundList(StripeApi api) {
        this.api = api;
    }

    Lookup find(String payment, Predicate<RefundSnapshot> wanted) {
        var after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = api.get(StripeRoutes.REFUND_LOOKUP, "/v1/refunds", query(payment, after));
            if (answer instanceof None none) {
                return new Lookup.Unreachable(none.why());
            }
            var answered = (Answered) answer;
            var list = StripeJson.read(answered.body());
            if (!answered.ok() || !list.path("data").isArray()) {
                return new Lookup.Unreachable("answer " + answered.status());
            }
            for (JsonNode node : list.path("data")) {
                var refund = StripeJson.refund(node);
                if (refund.isPresent() && wanted.test(refund.get())) {
                    return new Lookup.Found(refund.get());
                }
                after = StripeJson.text(node, "id");
            }
            if (!list.path("has_more").asBoolean(false) || after.isEmpty()) {
                return new Lookup.Absent();
            }
        }
        return new Lookup.Unreachable("more than " + MOST_PAGES + " pages");
    }

    /** Every refund of the payment; empty if Stripe can't be asked now. */
    Optional<List<RefundSnapshot>> all(String payment) {
        var all = new ArrayList<RefundSnapshot>();
        var end = find(payment, refund -> {
            all.add(refund);
            return false;
        });
        return end instanceof Lookup.Absent ? Optional.of(all) : Optional.empty();
    }

    private static Map<String, String> query(String payment, String after) {
        var query = new LinkedHashMap<String, String>();
        query.put(StripeGateway.isCharge(payment) ? "charge" : "payment_intent", payment);
        query.put("limit", "100");
        if (!after.isEmpty()) {
            query.put("starting_after", after);
        }
        return query;
    }
}
