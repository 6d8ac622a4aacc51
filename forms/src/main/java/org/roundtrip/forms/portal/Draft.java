package org.roundtrip.forms.portal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.intake.CaseRequest;

/**
 * A request while it is being filled in: only what the customer chose. Names, prices and addresses stay with the order.
 *
 * @param donePath the page of the case it became, once it is sent
 */
record Draft(
        long orderId,
        List<Chosen> items,
        @Nullable Outcome outcome,
        @Nullable String donePath) {

    /** Some units of a line, and why once that is known. */
    record Chosen(
            int line,
            int quantity,
            @Nullable ReturnReason reason,
            @Nullable String comment) {}

    static Draft begin(long orderId) {
        return new Draft(orderId, List.of(), null, null);
    }

    /** Takes these quantities by line; what is known of a line's reason is kept. */
    Draft choose(Map<Integer, Integer> quantities) {
        var known = byLine();
        var chosen = quantities.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Optional.ofNullable(known.get(entry.getKey()))
                        .map(old -> new Chosen(old.line(), entry.getValue(), old.reason(), old.comment()))
                        .orElseGet(() -> new Chosen(entry.getKey(), entry.getValue(), null, null)))
                .toList();
        return new Draft(orderId, chosen, outcome, donePath);
    }

    Draft explain(List<Chosen> explained) {
        return new Draft(orderId, List.copyOf(explained), outcome, donePath);
    }

    Draft want(Outcome wanted) {
        return new Draft(orderId, items, wanted, donePath);
    }

    Draft sent(String path) {
        return new Draft(orderId, items, outcome, path);
    }

    Map<Integer, Chosen> byLine() {
        return items.stream().collect(Collectors.toMap(Chosen::line, Function.identity()));
    }

    /** The first step that still lacks an answer. */
    @JsonIgnore
    Step next() {
        if (items.isEmpty()) {
            return Step.ITEMS;
        }
        if (items.stream().anyMatch(item -> item.reason() == null)) {
            return Step.REASONS;
        }
        return outcome == null ? Step.OUTCOME : Step.CHECK;
    }

    /** As the domain wants it; the steps before have seen to reasons. */
    CaseRequest request(String orderNumber, Outcome wanted, @Nullable String reference, String locale) {
        var asked = items.stream()
                .map(item -> new CaseRequest.Item(
                        orderNumber,
                        item.line(),
                        item.quantity(),
                        item.reason() == null ? ReturnReason.OTHER : item.reason(),
                        item.comment()))
                .toList();
        return new CaseRequest(asked, wanted, null, reference, null, "portal", locale, false);
    }
}
