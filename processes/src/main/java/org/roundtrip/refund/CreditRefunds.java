package org.roundtrip.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.credit.CreditCode;
import org.roundtrip.credit.CreditEntry;
import org.roundtrip.credit.StoreCredit;
import org.roundtrip.credit.StoreCredits;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.payment.Tender;
import org.roundtrip.work.Look;
import org.springframework.stereotype.Component;

/** The ledger of credits, read as a provider's refunds: what was given back of what credits and gift cards had paid. */
@Component
class CreditRefunds {
    private static final String OURS = "sc_";

    /** Of a spend that the shop gave back by itself. */
    private static final String ELSEWHERE = "sce_";

    private final StoreCredits credits;
    private final CreditOrigins origins;
    private final Look look;

    CreditRefunds(StoreCredits credits, CreditOrigins origins, Look look) {
        this.credits = credits;
        this.origins = origins;
        this.look = look;
    }

    /** The provider's id of the refund of an attempt. */
    static String id(String attemptKey) {
        return OURS + attemptKey;
    }

    Optional<RefundSnapshot> byId(String provider, String id) {
        return look.at(() -> {
            if (id.startsWith(ELSEWHERE)) {
                return credits.entry(number(id))
                        .filter(CreditRefunds::elsewhere)
                        .map(this::madeElsewhere);
            }
            if (!id.startsWith(OURS)) {
                return Optional.empty();
            }
            var key = id.substring(OURS.length());
            var entries = credits.causedBy(List.of(key));
            var origin = origins.of(List.of(key)).get(key);
            return entries.isEmpty() || origin == null
                    ? Optional.empty()
                    : Optional.of(made(provider, key, origin.payment().reference(), entries));
        });
    }

    /** What a credit was spent for, and what of that is back on it or was given instead; told only where it is unknown. */
    PaymentLook payment(PaymentRef payment) {
        return look.at(() -> credits.find(CreditCode.typed(payment.reference()))
                // Paid in another currency than the credit's: the shop must mean something else.
                .filter(credit -> origins.currencies(payment).stream()
                        .allMatch(credit.issued().getCurrencyUnit().getCode()::equals))
                .<PaymentLook>map(credit -> new PaymentLook.Known(spent(credit, payment)))
                .orElseGet(() -> new PaymentLook.Told(false)));
    }

    private PaymentSnapshot spent(StoreCredit credit, PaymentRef payment) {
        var captured = Money.zero(credit.issued().getCurrencyUnit());
        var refunded = captured;
        for (var entry : credits.ledger(credit)) {
            if (entry.kind() == CreditEntry.Kind.SPEND) {
                captured = captured.plus(entry.amount().negated());
            } else if (entry.kind() == CreditEntry.Kind.REVERSE) {
                refunded = refunded.plus(entry.amount());
            }
        }
        for (var entry : credits.causedBy(origins.keys(payment))) {
            if (entry.kind() == CreditEntry.Kind.ISSUE) {
                refunded = refunded.plus(entry.amount());
            }
        }
        return new PaymentSnapshot(captured, refunded, false);
    }

    List<RefundListing.Entry> between(String provider, Instant from, Instant until) {
        return look.at(() -> {
            var given = credits.given(from, until);
            var listed = new ArrayList<RefundListing.Entry>();
            if (Tender.of(provider) == Tender.STORE_CREDIT) {
                given.stream()
                        .filter(CreditRefunds::elsewhere)
                        .filter(this::paidAnOrderOfOurs)
                        .forEach(entry -> listed.add(new RefundListing.Entry(madeElsewhere(entry), entry.at())));
            }
            var keys = given.stream()
                    .map(CreditEntry::cause)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var byKey = credits.causedBy(keys).stream().collect(Collectors.groupingBy(e -> String.valueOf(e.cause())));
            origins.of(keys).forEach((key, origin) -> {
                var entries = byKey.get(key);
                if (origin.payment().provider().equals(provider)
                        && !entries.get(0).at().isBefore(from)) {
                    var made = made(provider, key, origin.payment().reference(), entries);
                    listed.add(new RefundListing.Entry(made, entries.get(0).at()));
                }
            });
            return listed;
        });
    }

    private static boolean elsewhere(CreditEntry entry) {
        return entry.kind() == CreditEntry.Kind.REVERSE && entry.cause() == null;
    }

    /** What was spent on an order that never came about was no payment, so giving it back is no refund. */
    private boolean paidAnOrderOfOurs(CreditEntry entry) {
        var payment = new PaymentRef(Tender.STORE_CREDIT_PROVIDER, code(entry));
        return origins.orders(payment).contains(entry.order());
    }

    private RefundSnapshot madeElsewhere(CreditEntry entry) {
        return snapshot(Tender.STORE_CREDIT_PROVIDER, ELSEWHERE + entry.id(), null, code(entry), entry.amount());
    }

    private String code(CreditEntry entry) {
        return credits.find(entry.creditId()).orElseThrow().code().value();
    }

    private static RefundSnapshot made(String provider, String key, String reference, List<CreditEntry> entries) {
        var amount =
                entries.stream().map(CreditEntry::amount).reduce(Money::plus).orElseThrow();
        return snapshot(provider, id(key), new AttemptKey(key), reference, amount);
    }

    private static RefundSnapshot snapshot(
            String provider, String id, @Nullable AttemptKey attempt, String reference, Money amount) {
        return new RefundSnapshot(provider, id, attempt, reference, amount, AttemptState.SUCCEEDED, null);
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id.substring(ELSEWHERE.length()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
