package org.roundtrip.integrations.stripe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.roundtrip.integrations.http.HttpAnswer.Answered;
import org.roundtrip.integrations.http.HttpAnswer.None;
import org.roundtrip.refund.Lookup;
import org.roundtrip.refund.RefundListing;
import org.roundtrip.refund.RefundListing.Entry;
import org.roundtrip.refund.RefundSnapshot;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Refunds of one payment, or of a period, page by page. "Absent" is said only after the last page was read. */
@Component
class RefundList {
    private static final int MOST_PAGES = 100;
    private static final int MOST_PAGES_OF_A_PERIOD = 1000;
    private final StripeApi api;

    RefundList(StripeApi api) {
        this.api = api;
    }

    Lookup find(String payment, Predicate<RefundSnapshot> wanted) {
        var of = Map.of(StripeGateway.isCharge(payment) ? "charge" : "payment_intent", payment);
        return read(StripeRoutes.REFUND_LOOKUP, MOST_PAGES, of, (refund, node) -> wanted.test(refund));
    }

    /** Every refund made in this time; Stripe counts in whole seconds. */
    RefundListing between(Instant from, Instant until) {
        var all = new ArrayList<Entry>();
        var when = Map.of(
                "created[gte]", Long.toString(from.getEpochSecond()),
                "created[lt]", Long.toString(until.getEpochSecond()),
                "expand[]", "data.charge");
        var end = read(StripeRoutes.REFUND_LIST, MOST_PAGES_OF_A_PERIOD, when, (refund, node) -> {
            if (!isLetGo(refund, node.path("charge"))) {
                all.add(new Entry(
                        refund, Instant.ofEpochSecond(node.path("created").asLong())));
            }
            return false;
        });
        return end instanceof Lookup.Unreachable unreachable
                ? new RefundListing.Unreachable(unreachable.why())
                : new RefundListing.Listed(all, false);
    }

    /**
     * Whether it is what was let go of a hold when a part of it was captured, or all of it when none was. That is the
     * oldest refund of its payment: nothing can go back before something was taken.
     */
    private boolean isLetGo(RefundSnapshot refund, JsonNode charge) {
        var rest = StripeJson.letGo(charge);
        if (refund.attempt() != null || rest.isEmpty()) {
            return false;
        }
        boolean none = StripeJson.captured(charge).filter(Money::isZero).isPresent();
        return none || refund.amount().equals(rest.get()) && isOldest(refund);
    }

    private boolean isOldest(RefundSnapshot refund) {
        return all(refund.paymentReference())
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(all.size() - 1).providerRefundId().equals(refund.providerRefundId()))
                .orElse(false);
    }

    /** As {@link #isLetGo(RefundSnapshot, JsonNode)}; empty if its charge can't be read now. */
    Optional<Boolean> isLetGo(RefundSnapshot refund) {
        if (refund.attempt() != null) {
            return Optional.of(false);
        }
        var path = "/v1/refunds/" + StripeApi.encoded(refund.providerRefundId());
        var answer = api.get(StripeRoutes.REFUND_STATUS, path, Map.of("expand[]", "charge"));
        return answer instanceof Answered answered && answered.ok()
                ? Optional.of(isLetGo(refund, StripeJson.read(answered.body()).path("charge")))
                : Optional.empty();
    }

    private Lookup read(
            String route, int mostPages, Map<String, String> of, BiPredicate<RefundSnapshot, JsonNode> wanted) {
        var after = "";
        for (int page = 0; page < mostPages; page++) {
            var answer = api.get(route, "/v1/refunds", query(of, after));
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
                if (refund.isPresent() && wanted.test(refund.get(), node)) {
                    return new Lookup.Found(refund.get());
                }
                after = StripeJson.text(node, "id");
            }
            if (!list.path("has_more").asBoolean(false) || after.isEmpty()) {
                return new Lookup.Absent();
            }
        }
        return new Lookup.Unreachable("more than " + mostPages + " pages");
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

    private static Map<String, String> query(Map<String, String> of, String after) {
        var query = new LinkedHashMap<>(of);
        query.put("limit", "100");
        if (!after.isEmpty()) {
            query.put("starting_after", after);
        }
        return query;
    }
}
