package org.roundtrip.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.collection.CollectionGateway;
import org.roundtrip.collection.CollectionGateways;
import org.roundtrip.collection.CollectionKey;
import org.roundtrip.collection.CollectionListing;
import org.roundtrip.collection.CollectionLook;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.CollectionSnapshot.State;
import org.roundtrip.reconciliation.TakenBooks.Difference;
import org.roundtrip.reconciliation.TakenBooks.Kind;
import org.roundtrip.reconciliation.TakenBooks.Side;
import org.roundtrip.work.Look;
import org.springframework.stereotype.Component;

/**
 * Holds the money taken on our payment pages against the providers' lists, page by page, told by our key. A page belongs
 * to the period in which the provider made it, or we asked for it where the provider has none.
 */
@Component
class ReconcileTakings {
    /** A page is made soon after it is asked for, or never: clocks differ, and a lost answer is asked for again. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private final CollectionGateways gateways;
    private final OurTakings books;
    private final Look look;
    private final Clock clock;

    ReconcileTakings(CollectionGateways gateways, OurTakings books, Look look, Clock clock) {
        this.gateways = gateways;
        this.books = books;
        this.look = look;
        this.clock = clock;
    }

    List<TakenBooks> compare(Instant from, Instant until, @Nullable String provider) {
        return gateways.all().stream()
                .filter(gateway -> provider == null || gateway.provider().equals(provider))
                .map(gateway -> compare(gateway, from, until))
                .toList();
    }

    private TakenBooks compare(CollectionGateway gateway, Instant from, Instant until) {
        var name = gateway.provider();
        var listing = gateway.collectedBetween(from, until);
        var asked = look.at(() -> books.asked(name, from.minus(MARGIN), until.plus(MARGIN)));
        if (!(listing instanceof CollectionListing.Listed listed)) {
            var ours = asked.stream().filter(page -> inPeriod(page.askedAt(), from, until));
            var why = ((CollectionListing.Unreachable) listing).why();
            return new TakenBooks(name, why, sums(ours.toList(), List.of()), List.of(), List.of());
        }
        var theirs = listed.pages();
        var keys = theirs.stream().map(ReconcileTakings::key).collect(Collectors.toSet());
        var known = asked.stream().collect(Collectors.toMap(OurTakings.Page::key, Function.identity()));
        var older = keys.stream().filter(key -> !known.containsKey(key)).toList();
        look.at(() -> books.byKeys(name, older)).forEach(page -> known.put(page.key(), page));
        var found = new ArrayList<Difference>();
        theirs.forEach(entry -> pair(known.get(key(entry)), entry, found));
        var lonely = asked.stream()
                .filter(page -> page.side() != null && !keys.contains(page.key()))
                .filter(page -> inPeriod(page.askedAt(), from, until))
                .filter(page -> isMissing(gateway, page))
                .toList();
        lonely.forEach(page -> found.add(onlyOurs(page)));
        var explained = found.stream().filter(this::underWay).toList();
        found.removeAll(explained);
        var ours = Stream.concat(keys.stream().map(known::get).filter(Objects::nonNull), lonely.stream());
        return new TakenBooks(name, null, sums(ours.toList(), theirs), found, explained);
    }

    /** Made beyond the borders of the period is not missing. */
    private static boolean isMissing(CollectionGateway gateway, OurTakings.Page page) {
        return gateway.find(new CollectionKey(page.key()), page.askedAt()) instanceof CollectionLook.Absent;
    }

    private static Difference onlyOurs(OurTakings.Page page) {
        return new Difference(
                Kind.ONLY_OURS, page.key(), page.payment(), page.caseNumber(), page.collectionId(), page.side(), null);
    }

    private static boolean inPeriod(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    private static String key(CollectionListing.Entry entry) {
        return String.valueOf(entry.page().key());
    }

    private static void pair(OurTakings.@Nullable Page ours, CollectionListing.Entry entry, List<Difference> found) {
        var theirs = side(entry);
        var kind = kind(ours, theirs);
        if (kind != null) {
            found.add(new Difference(
                    kind,
                    key(entry),
                    entry.page().payment(),
                    ours == null ? null : ours.caseNumber(),
                    ours == null ? null : ours.collectionId(),
                    ours == null ? null : ours.side(),
                    theirs));
        }
    }

    private static @Nullable Kind kind(OurTakings.@Nullable Page ours, @Nullable Side theirs) {
        var mine = ours == null ? null : ours.side();
        if (theirs == null) {
            return mine == null ? null : Kind.ONLY_OURS;
        }
        if (ours == null) {
            return Kind.UNKNOWN_KEY;
        }
        if (mine == null) {
            return Kind.MISSED;
        }
        if (mine.held() != theirs.held()) {
            return Kind.STATE;
        }
        return mine.amount().equals(theirs.amount()) ? null : Kind.AMOUNT;
    }

    private static @Nullable Side side(CollectionListing.Entry entry) {
        CollectionSnapshot page = entry.page();
        if (page.state() == State.HELD) {
            return new Side(page.amount(), true, entry.createdAt());
        }
        return page.captured().isPositive() ? new Side(page.captured(), false, entry.createdAt()) : null;
    }

    /** A webhook may take its time; what was let go of a hold is told by one as well. */
    private boolean underWay(Difference difference) {
        var theirs = difference.theirs();
        boolean late = difference.kind() == Kind.MISSED || difference.kind() == Kind.STATE;
        return late && theirs != null && theirs.at().isAfter(clock.instant().minus(Comparison.PATIENCE));
    }

    private static List<TakenBooks.Sum> sums(List<OurTakings.Page> ours, List<CollectionListing.Entry> theirs) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        ours.forEach(page -> add(sums, page.side(), 0));
        theirs.forEach(entry -> add(sums, side(entry), 2));
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new TakenBooks.Sum(
                        entry.getKey().substring(0, 3),
                        entry.getKey().length() > 3,
                        entry.getValue()[0],
                        entry.getValue()[1],
                        entry.getValue()[2],
                        entry.getValue()[3]))
                .toList();
    }

    private static void add(Map<String, long[]> sums, @Nullable Side side, int at) {
        if (side != null) {
            var key = side.amount().getCurrencyUnit().getCode() + (side.held() ? " held" : "");
            var sum = sums.computeIfAbsent(key, any -> new long[4]);
            sum[at]++;
            sum[at + 1] += side.amount().getAmountMinorLong();
        }
    }
}
