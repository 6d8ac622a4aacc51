package org.roundtrip.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.credit.CreditEntry;
import org.roundtrip.credit.StoreCredits;
import org.roundtrip.payment.Tender;
import org.springframework.stereotype.Component;

/** How the parts of a refund reach the customer: to a card, back on a credit that paid for a part, or as a new credit. */
@Component
public class RefundWays {
    private final StoreCredits credits;
    private final Attempts attempts;

    RefundWays(StoreCredits credits, Attempts attempts) {
        this.credits = credits;
        this.attempts = attempts;
    }

    /** Where a part goes. */
    public enum To {
        CARD,
        /** On the credit that paid for it. */
        STORE_CREDIT,
        NEW_CREDIT
    }

    /**
     * @param code the code of a new credit once there is one; the end of the code of one that paid
     * @param until when a new credit expires, if it does
     */
    public record Way(
            To to,
            Money amount,
            @Nullable String code,
            @Nullable Instant until) {}

    /** @param all the parts, cards first; they come to the whole refund */
    public record Ways(List<Way> all) {
        /** What goes to {@code to}; null if nothing does. */
        public @Nullable Money amount(To to) {
            return all.stream()
                    .filter(way -> way.to() == to)
                    .map(Way::amount)
                    .reduce(Money::plus)
                    .orElse(null);
        }

        /** The codes (or ends of codes) of {@code to}, with commas between them; empty while there are none. */
        public String codes(To to) {
            return all.stream()
                    .filter(way -> way.to() == to)
                    .map(Way::code)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }

        /** When the first of new credits expires, if any does. */
        public @Nullable Instant until() {
            return all.stream()
                    .map(Way::until)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        /** Whether it goes more than one way. */
        public boolean several() {
            return all.stream().map(Way::to).distinct().count() > 1;
        }

        /** The amounts as facts for texts, with the end of the code where money goes back on a credit. */
        public Map<String, String> amounts() {
            var facts = new LinkedHashMap<String, String>();
            put(facts, "paidBack", amount(To.CARD));
            put(facts, "backOnCredit", amount(To.STORE_CREDIT));
            put(facts, "credited", amount(To.NEW_CREDIT));
            if (!codes(To.STORE_CREDIT).isEmpty()) {
                facts.put("creditEnding", codes(To.STORE_CREDIT));
            }
            return facts;
        }

        private static void put(Map<String, String> facts, String name, @Nullable Money amount) {
            if (amount != null) {
                facts.put(name, amount.toString());
            }
        }
    }

    public Ways of(Refund refund) {
        return of(refund, refund.creditCode() != null);
    }

    /** @param credited whether a part of it, or all, is a new credit; what went to cards only is not asked about */
    Ways of(Refund refund, boolean credited) {
        boolean toCardsOnly = refund.tenders() == null || refund.tenders().equals(Tender.CARD.name());
        var ways = new ArrayList<Way>();
        if (!toCardsOnly) {
            attempts.current(refund.key()).stream()
                    .filter(attempt -> attempt.settledElsewhere() == null)
                    .forEach(attempt -> ways.addAll(of(attempt)));
        }
        if (credited || refund.creditCode() != null) {
            credits.ofPurpose(purpose(refund.key()))
                    .forEach(credit -> ways.add(new Way(
                            To.NEW_CREDIT, credit.issued(), credit.code().value(), credit.expiresAt())));
        }
        var told = ways.stream()
                .filter(way -> way.to() != To.CARD)
                .map(Way::amount)
                .reduce(Money.zero(refund.total().getCurrencyUnit()), Money::plus);
        var toCards = refund.total().minus(told);
        var all = new ArrayList<Way>();
        if (toCards.isPositive() || ways.isEmpty()) {
            all.add(new Way(To.CARD, toCards, null, null));
        }
        ways.stream().filter(way -> way.to() != To.CARD).forEach(all::add);
        return new Ways(List.copyOf(all));
    }

    private List<Way> of(Attempt attempt) {
        return switch (attempt.payment().tender()) {
            case CARD -> List.of(new Way(To.CARD, attempt.amount(), null, null));
            case STORE_CREDIT, GIFT_CARD -> {
                var entries = credits.causedBy(List.of(attempt.key().value()));
                yield entries.isEmpty()
                        ? List.of(expected(attempt))
                        : entries.stream().map(this::of).toList();
            }
        };
    }

    private static Way expected(Attempt attempt) {
        return attempt.payment().tender() == Tender.STORE_CREDIT
                ? new Way(To.STORE_CREDIT, attempt.amount(), attempt.payment().shown(), null)
                : new Way(To.NEW_CREDIT, attempt.amount(), null, null);
    }

    private Way of(CreditEntry entry) {
        var credit = credits.find(entry.creditId()).orElseThrow();
        return entry.kind() == CreditEntry.Kind.ISSUE
                ? new Way(To.NEW_CREDIT, entry.amount(), credit.code().value(), credit.expiresAt())
                : new Way(To.STORE_CREDIT, entry.amount(), credit.code().ending(), null);
    }

    static String purpose(long refundId) {
        return "refund-" + refundId;
    }
}
