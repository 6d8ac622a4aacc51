package org.roundtrip.forms.portal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.exchange.ExchangeWish;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.intake.Wish;

/**
 * A request while it is being filled in: only what the customer chose. Names, prices and addresses stay with the order.
 *
 * @param forRepair whether he came for a repair: then the reason is known
 * @param inAdvance whether he wants replacements before his goods are with us
 * @param donePath the page of the case it became, once it is sent
 */
record Draft(
        long orderId,
        List<Chosen> items,
        boolean forRepair,
        boolean inAdvance,
        @Nullable String donePath) {
    private static final int ONE_BY_ONE = 5;

    /**
     * Some units of a line, and why once that is known.
     *
     * @param device whether it is something that can be repaired, and broken
     */
    record Chosen(
            int line,
            int quantity,
            @Nullable ReturnReason reason,
            @Nullable String comment,
            boolean device,
            @Nullable Fault fault,
            @Nullable Way way) {

        static Chosen of(int line, int quantity) {
            return new Chosen(line, quantity, null, null, false, null, null);
        }

        /** Other units cost something else: what is to become of them has to be said again. */
        Chosen units(int units) {
            return units == quantity ? this : new Chosen(line, units, reason, comment, device, fault, null);
        }

        Chosen because(ReturnReason why, @Nullable String words, boolean isDevice) {
            boolean gone = way != null && way.outcome() == Outcome.REPAIR && !isDevice;
            return new Chosen(line, quantity, why, words, isDevice, isDevice ? fault : null, gone ? null : way);
        }

        /** What stands in the form by now, finished or not. */
        Chosen typed(@Nullable ReturnReason why, @Nullable String words) {
            return new Chosen(line, quantity, why, words, device, fault, way);
        }

        Chosen broken(Fault how, @Nullable String words) {
            return new Chosen(line, quantity, reason, words, device, how, way);
        }

        Chosen goes(@Nullable Way where) {
            return new Chosen(line, quantity, reason, comment, device, fault, where);
        }

        @JsonIgnore
        boolean isRepaired() {
            return way != null && way.outcome() == Outcome.REPAIR;
        }

        /** Whether something is still to be said about its fault. */
        @JsonIgnore
        boolean faultOpen() {
            return device && fault == null || isRepaired() && (fault == null || !fault.repairable());
        }

        CaseRequest.Item item(String orderNumber, boolean inAdvance) {
            return new CaseRequest.Item(
                    orderNumber,
                    line,
                    quantity,
                    reason == null ? ReturnReason.OTHER : reason,
                    comment,
                    way == null ? null : way.outcome(),
                    wish(inAdvance));
        }

        private @Nullable Wish wish(boolean inAdvance) {
            if (way != null && way.sku() != null) {
                return new ExchangeWish(way.sku(), inAdvance);
            }
            return isRepaired() && fault != null ? fault.wish() : null;
        }
    }

    static Draft begin(long orderId, boolean forRepair) {
        return new Draft(orderId, List.of(), forRepair, false, null);
    }

    /** Takes these quantities by line; what is known of a line is kept. */
    Draft choose(Map<Integer, Integer> quantities) {
        var known = byLine();
        return with(quantities.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> known.containsKey(entry.getKey())
                        ? known.get(entry.getKey()).units(entry.getValue())
                        : fresh(entry.getKey(), entry.getValue()))
                .toList());
    }

    private Chosen fresh(int line, int quantity) {
        var chosen = Chosen.of(line, quantity);
        return forRepair ? chosen.because(ReturnReason.FAULTY, null, true) : chosen;
    }

    Draft with(List<Chosen> changed) {
        return new Draft(orderId, List.copyOf(changed), forRepair, inAdvance, donePath);
    }

    Draft each(UnaryOperator<Chosen> change) {
        return with(items.stream().map(change).toList());
    }

    Draft inAdvance(boolean wanted) {
        return new Draft(orderId, items, forRepair, wanted, donePath);
    }

    Draft sent(String path) {
        return new Draft(orderId, items, forRepair, inAdvance, path);
    }

    Map<Integer, Chosen> byLine() {
        return items.stream().collect(Collectors.toMap(Chosen::line, Function.identity()));
    }

    /** Whether all items are asked about by one question: there are many, and nothing was said yet that differs. */
    @JsonIgnore
    boolean alike() {
        return items.size() > ONE_BY_ONE
                && items.stream()
                                .map(item -> item.reason() + "\n" + item.comment())
                                .distinct()
                                .count()
                        == 1;
    }

    /** The line that photos of a question hang on; those of all items hang on the first. */
    int lineOf(String question) {
        return items.stream()
                .filter(item -> Integer.toString(item.line()).equals(question))
                .findFirst()
                .orElse(items.get(0))
                .line();
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
        if (items.stream().anyMatch(Chosen::faultOpen)) {
            return Step.FAULTS;
        }
        return items.stream().anyMatch(item -> item.way() == null) ? Step.OUTCOME : Step.CHECK;
    }

    /** As the domain wants it; the steps before have seen to reasons and ways. */
    CaseRequest request(String orderNumber, @Nullable String reference, String locale) {
        var first = Objects.requireNonNull(items.get(0).way()).outcome();
        return request(items, first, orderNumber, reference, locale);
    }

    /** Some of its items, all to end alike: to see what that comes to. */
    CaseRequest asIf(List<Chosen> some, Outcome outcome, String orderNumber, String locale) {
        var alike = some.stream().map(item -> item.goes(Way.of(outcome))).toList();
        return request(alike, outcome, orderNumber, null, locale);
    }

    private CaseRequest request(
            List<Chosen> some, Outcome outcome, String orderNumber, @Nullable String reference, String locale) {
        return new CaseRequest(
                some.stream().map(item -> item.item(orderNumber, inAdvance)).toList(),
                outcome,
                null,
                reference,
                null,
                "portal",
                locale,
                false);
    }
}
