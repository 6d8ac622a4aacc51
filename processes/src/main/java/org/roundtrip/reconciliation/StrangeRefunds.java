package org.roundtrip.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.refund.ElsewhereRefund;
import org.roundtrip.refund.RefundListing.Entry;
import org.roundtrip.refund.RefundsElsewhere;
import org.roundtrip.work.Look;
import org.springframework.stereotype.Component;

/** Says what the refunds are that a provider lists and that are none of the period's attempts. */
@Component
class StrangeRefunds {
    private static final int AT_ONCE = 500;

    private final OurBooks books;
    private final RefundsElsewhere elsewhere;
    private final Look look;

    StrangeRefunds(OurBooks books, RefundsElsewhere elsewhere, Look look) {
        this.books = books;
        this.elsewhere = elsewhere;
        this.look = look;
    }

    void explain(String provider, Comparison comparison) {
        var strange = comparison.lonelyTheirs();
        for (int i = 0; i < strange.size(); i += AT_ONCE) {
            var some = strange.subList(i, Math.min(strange.size(), i + AT_ONCE));
            var keyed =
                    some.stream().filter(one -> one.refund().attempt() != null).toList();
            var keyless = new ArrayList<>(some);
            keyless.removeAll(keyed);
            look.at(() -> {
                withKey(provider, keyed, comparison);
                madeElsewhere(provider, keyless, comparison);
                return true;
            });
        }
    }

    /** Sent long before the provider took it, or by nobody we know. */
    private void withKey(String provider, List<Entry> keyed, Comparison comparison) {
        var ours = books
                .byKeys(provider, keyed.stream().map(StrangeRefunds::key).toList())
                .stream()
                .collect(Collectors.toMap(one -> one.key().value(), Function.identity()));
        for (var one : keyed) {
            var sent = ours.get(key(one));
            if (sent == null) {
                comparison.found(Finding.theirs(Finding.Kind.UNKNOWN_KEY, one, null, null));
            } else {
                comparison.pair(sent, one);
            }
        }
    }

    private void madeElsewhere(String provider, List<Entry> keyless, Comparison comparison) {
        var known =
                elsewhere
                        .ofProvider(
                                provider,
                                keyless.stream()
                                        .map(one -> one.refund().providerRefundId())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(ElsewhereRefund::providerRefundId, Function.identity()));
        var ours = books.payments(
                provider,
                keyless.stream().flatMap(StrangeRefunds::references).distinct().toList());
        for (var one : keyless) {
            var kept = known.get(one.refund().providerRefundId());
            if (kept != null) {
                comparison.found(kept(one, kept));
            } else {
                boolean ourPayment = references(one).anyMatch(ours::contains);
                var kind = ourPayment ? Finding.Kind.ELSEWHERE_MISSED : Finding.Kind.NOT_OUR_PAYMENT;
                comparison.found(Finding.theirs(kind, one, null, null));
            }
        }
    }

    /** One that failed gave nobody any money: there is nothing to match. */
    private static Finding kept(Entry one, ElsewhereRefund kept) {
        var match = kept.match();
        return Finding.theirs(
                kept.isOpen() ? Finding.Kind.ELSEWHERE_OPEN : Finding.Kind.ELSEWHERE_MATCHED,
                one,
                kept.id(),
                match == null ? null : match.caseNumber());
    }

    private static String key(Entry one) {
        return String.valueOf(
                one.refund().attempt() == null ? null : one.refund().attempt().value());
    }

    private static Stream<String> references(Entry one) {
        return Stream.of(one.refund().paymentReference(), one.refund().otherPaymentReference())
                .filter(java.util.Objects::nonNull);
    }
}
