package org.roundtrip.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.reconciliation.Reconciliation.Books;
import org.roundtrip.refund.Lookup;
import org.roundtrip.refund.PaymentGateway;
import org.roundtrip.refund.RefundListing;
import org.roundtrip.work.Look;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Holds our refunds of a period, and what we took of customers, against the providers' lists. Slice by slice; providers are asked with no transaction
 * open, and nothing is changed.
 */
@Service
public class Reconcile {
    /** The longest period. */
    public static final int MOST_DAYS = 92;

    /** Clocks differ, and a refund may be asked for a while before it is taken: looked at beyond both borders. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private static final Duration SHORT = Duration.ofDays(14);
    /** So many that are only ours are asked for one by one; more than that are a matter for people anyway. */
    private static final int ASKED_FOR = 50;

    private final ObjectProvider<PaymentGateway> gateways;
    private final OurBooks books;
    private final StrangeRefunds strange;
    private final ReconcileTakings takings;
    private final Look look;
    private final Clock clock;

    Reconcile(
            ObjectProvider<PaymentGateway> gateways,
            OurBooks books,
            StrangeRefunds strange,
            ReconcileTakings takings,
            Look look,
            Clock clock) {
        this.gateways = gateways;
        this.books = books;
        this.strange = strange;
        this.takings = takings;
        this.look = look;
        this.clock = clock;
    }

    /** The providers there are, by name. */
    public List<String> providers() {
        return gateways.stream().map(PaymentGateway::provider).sorted().toList();
    }

    /**
     * Compares.
     *
     * @param provider one of {@link #providers()}, or null for all
     * @throws IllegalArgumentException if the period is empty or longer than {@link #MOST_DAYS}
     */
    public Reconciliation reconcile(Instant from, Instant until, @Nullable String provider) {
        if (!from.isBefore(until) || Duration.between(from, until).toDays() > MOST_DAYS) {
            throw new IllegalArgumentException("a period of more than none and at most " + MOST_DAYS + " days");
        }
        return new Reconciliation(
                from,
                until,
                gateways.stream()
                        .filter(gateway ->
                                provider == null || gateway.provider().equals(provider))
                        .sorted(Comparator.comparing(PaymentGateway::provider))
                        .map(gateway -> compare(gateway, from, until))
                        .toList(),
                takings.compare(from, until, provider));
    }

    private Books compare(PaymentGateway gateway, Instant from, Instant until) {
        var comparison = new Comparison(from, until, clock.instant());
        var name = gateway.provider();
        var slice = Duration.between(from, until).compareTo(SHORT) > 0 ? Duration.ofDays(7) : Duration.ofDays(1);
        boolean told = false;
        String unreachable = null;
        var end = until.plus(MARGIN);
        for (var at = from.minus(MARGIN); at.isBefore(end); at = at.plus(slice)) {
            var to = at.plus(slice).isBefore(end) ? at.plus(slice) : end;
            var start = at;
            comparison.ours(look.at(() -> books.sent(name, start, to)));
            var listing = unreachable == null ? gateway.refundsBetween(start, to) : null;
            if (listing instanceof RefundListing.Listed listed) {
                told |= listed.told();
                comparison.theirs(listed.refunds());
            } else if (listing instanceof RefundListing.Unreachable away) {
                unreachable = away.why();
            }
        }
        if (unreachable == null) {
            strange.explain(name, comparison);
            lonely(gateway, comparison);
        }
        return new Books(
                name,
                told,
                unreachable,
                comparison.totals(),
                unreachable == null ? comparison.findings() : List.of(),
                comparison.more());
    }

    /** What the list lacks may have been taken long after it was sent: asked for by its key before it is said. */
    private static void lonely(PaymentGateway gateway, Comparison comparison) {
        int asked = 0;
        for (var one : comparison.lonelyOurs()) {
            var found = asked++ < ASKED_FOR ? gateway.findByAttempt(one.payment(), one.key()) : new Lookup.NotTold();
            if (found instanceof Lookup.Found known) {
                comparison.pair(one, new RefundListing.Entry(known.refund(), Instant.MAX));
            } else {
                comparison.onlyOurs(one, found instanceof Lookup.Absent);
            }
        }
    }
}
