package org.roundtrip.integrations.stripe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.roundtrip.collection.CollectionKey;
import org.roundtrip.collection.CollectionListing;
import org.roundtrip.collection.CollectionLook;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.integrations.http.HttpAnswer.Answered;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The pages of a time, page by page. A shop's own are among them and passed over; "absent" is said after the last one. */
@Component
class CheckoutList {
    private static final int MOST_PAGES = 1000;

    /** Clocks differ, and an asking takes its time. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private final StripeApi api;

    CheckoutList(StripeApi api) {
        this.api = api;
    }

    CollectionLook find(CollectionKey key, Instant askedAt) {
        // A page is made within the life of its key, or never.
        var until = askedAt.plus(Duration.ofDays(1)).plus(MARGIN);
        var found = new ArrayList<CollectionSnapshot>();
        var unreachable = read(askedAt.minus(MARGIN), until, (page, node) -> {
            boolean it = key.equals(page.key());
            if (it) {
                found.add(page);
            }
            return it;
        });
        if (!found.isEmpty()) {
            return new CollectionLook.Found(found.get(0));
        }
        return unreachable.<CollectionLook>map(CollectionLook.Unreachable::new).orElseGet(CollectionLook.Absent::new);
    }

    CollectionListing between(Instant from, Instant until) {
        var all = new ArrayList<CollectionListing.Entry>();
        var unreachable = read(from, until, (page, node) -> {
            all.add(new CollectionListing.Entry(
                    page, Instant.ofEpochSecond(node.path("created").asLong())));
            return false;
        });
        return unreachable
                .<CollectionListing>map(CollectionListing.Unreachable::new)
                .orElseGet(() -> new CollectionListing.Listed(all));
    }

    /** @return why it could not be read to the end, empty if it was or {@code enough} was found */
    private Optional<String> read(Instant from, Instant until, BiPredicate<CollectionSnapshot, JsonNode> enough) {
        var after = "";
        for (int turn = 0; turn < MOST_PAGES; turn++) {
            var query = new LinkedHashMap<String, String>();
            query.put("created[gte]", Long.toString(from.getEpochSecond()));
            query.put("created[lt]", Long.toString(until.getEpochSecond()));
            query.put("limit", "100");
            query.put("expand[]", "data.payment_intent.latest_charge");
            if (!after.isEmpty()) {
                query.put("starting_after", after);
            }
            var answer = api.get(StripeRoutes.LINK_LIST, "/v1/checkout/sessions", query);
            if (!(answer instanceof Answered answered) || !answered.ok()) {
                return Optional.of("the pages could not be read");
            }
            var pages = StripeJson.read(answered.body());
            if (!pages.path("data").isArray()) {
                return Optional.of("an answer that is no list");
            }
            for (JsonNode node : pages.path("data")) {
                var page = CheckoutJson.page(node);
                if (page.isPresent() && enough.test(page.get(), node)) {
                    return Optional.empty();
                }
                after = StripeJson.text(node, "id");
            }
            if (!pages.path("has_more").asBoolean(false) || after.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of("more than " + MOST_PAGES + " pages of pages");
    }
}
