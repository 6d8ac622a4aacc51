package org.roundtrip.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.RefundListing;

/**
 * Holds two lists against each other, slice by slice, so that never more than a slice and what found no partner is in
 * memory. A refund belongs to the period if either side's time does. Pairs are told by our key, or by the provider's own
 * id where we have that; never by an amount.
 */
final class Comparison {
    /** How long a word of the other side may take before its lack is a difference. */
    static final Duration PATIENCE = Duration.ofDays(1);

    private static final int MOST = 1000;

    private final Instant from;
    private final Instant until;
    private final Instant now;
    private final Map<String, Ours> ours = new LinkedHashMap<>();
    private final Map<String, String> keyByProviderId = new LinkedHashMap<>();
    private final Map<String, RefundListing.Entry> theirs = new LinkedHashMap<>();
    private final Totals totals = new Totals();
    private final List<Finding> findings = new ArrayList<>();
    private int more;

    /** @param until the end of the period, not included */
    Comparison(Instant from, Instant until, Instant now) {
        this.from = from;
        this.until = until;
        this.now = now;
    }

    /** Takes in a slice of ours. Sent first and listed later, or the other way round, is the same. */
    void ours(Collection<Ours> slice) {
        for (var one : slice) {
            if (inPeriod(one.sentAt()) && one.shouldBeThere()) {
                totals.ours(one.amount(), one.state());
            }
            var partner = theirs.remove(one.key().value());
            if (partner == null && one.providerRefundId() != null) {
                partner = theirs.remove(one.providerRefundId());
            }
            if (partner != null) {
                pair(one, partner);
            } else {
                ours.put(one.key().value(), one);
                if (one.providerRefundId() != null) {
                    keyByProviderId.put(one.providerRefundId(), one.key().value());
                }
            }
        }
    }

    /** Takes in a slice of theirs. */
    void theirs(Collection<RefundListing.Entry> slice) {
        for (var one : slice) {
            var refund = one.refund();
            if (inPeriod(one.createdAt())) {
                totals.theirs(refund.amount(), refund.state());
            }
            var key = refund.attempt() == null
                    ? keyByProviderId.getOrDefault(refund.providerRefundId(), "")
                    : refund.attempt().value();
            var partner = ours.remove(key);
            if (partner != null) {
                pair(partner, one);
            } else {
                theirs.put(refund.attempt() == null ? refund.providerRefundId() : key, one);
            }
        }
    }

    /** Holds a pair against each other that was found by other ways. */
    void pair(Ours one, RefundListing.Entry other) {
        boolean oursIn = inPeriod(one.sentAt());
        boolean theirsIn = inPeriod(other.createdAt());
        if (!oursIn && !theirsIn) {
            return;
        }
        var refund = other.refund();
        if (!one.amount().getCurrencyUnit().equals(refund.amount().getCurrencyUnit())) {
            found(Finding.both(Finding.Kind.CURRENCY, one, other));
        } else if (!one.amount().equals(refund.amount())) {
            found(Finding.both(Finding.Kind.AMOUNT, one, other));
        } else if (Progress.of(one.state()) != Progress.of(refund.state())) {
            boolean early = Progress.of(one.state()) == Progress.UNDER_WAY && isYoung(other.createdAt());
            found(Finding.both(early ? Finding.Kind.IN_FLIGHT : Finding.Kind.STATE, one, other));
        } else if (oursIn != theirsIn) {
            found(Finding.both(Finding.Kind.BORDER, one, other));
        }
    }

    /** What of ours found no partner, is of the period, and should be at the provider. */
    List<Ours> lonelyOurs() {
        return ours.values().stream()
                .filter(one -> inPeriod(one.sentAt()) && one.shouldBeThere())
                .toList();
    }

    /** What of theirs found no partner and is of the period. */
    List<RefundListing.Entry> lonelyTheirs() {
        return theirs.values().stream().filter(one -> inPeriod(one.createdAt())).toList();
    }

    /**
     * Ours, and the provider lists nothing of it.
     *
     * @param surely whether it was asked and has no such refund; if not, its word may still come
     */
    void onlyOurs(Ours one, boolean surely) {
        boolean clear = one.state() == AttemptState.SUBMITTED
                || one.state() == AttemptState.NEEDS_CUSTOMER
                || Progress.of(one.state()) != Progress.UNDER_WAY;
        if (clear && (surely || !isYoung(one.sentAt()))) {
            found(Finding.ours(Finding.Kind.ONLY_OURS, one));
        } else {
            found(Finding.ours(isYoung(one.sentAt()) ? Finding.Kind.IN_FLIGHT : Finding.Kind.STUCK, one));
        }
    }

    void found(Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        } else if (finding.kind().isDifference()) {
            more++;
        }
    }

    List<Total> totals() {
        return totals.rows();
    }

    /** Differences first, then what is only explained. */
    List<Finding> findings() {
        var sorted = new ArrayList<>(findings);
        sorted.sort(java.util.Comparator.comparing(Finding::kind));
        return sorted;
    }

    /** How many differences there are beyond those that are named. */
    int more() {
        return more;
    }

    private boolean isYoung(Instant at) {
        return at.isAfter(now.minus(PATIENCE));
    }

    private boolean inPeriod(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
