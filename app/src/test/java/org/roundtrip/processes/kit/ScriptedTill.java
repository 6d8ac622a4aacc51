package org.roundtrip.processes.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.collection.CollectionGateway;
import org.roundtrip.collection.CollectionKey;
import org.roundtrip.collection.CollectionListing;
import org.roundtrip.collection.CollectionLook;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.CollectionSnapshot.State;
import org.roundtrip.collection.HoldOutcome;
import org.roundtrip.collection.LinkCommand;
import org.roundtrip.collection.LinkOutcome;

/** A provider whose pages customers pay on, as a story needs it. It keeps what it did, whether or not it answered. */
public final class ScriptedTill implements CollectionGateway {
    /** How it treats what it is asked to do. */
    public enum Mood {
        WILLING,
        REFUSES,
        /** Surely does nothing now. */
        BUSY,
        /** Can't be reached at all, for whatever is asked. */
        UNREACHABLE,
        /** Does nothing and its answer is lost. */
        LOSES_REQUEST,
        /** Does it, and its answer is lost. */
        LOSES_ANSWER
    }

    private final MovableClock clock;
    private final Map<CollectionKey, TillPage> pages = new LinkedHashMap<>();
    private final List<LinkCommand> asked = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private Mood mood = Mood.WILLING;
    private Runnable whileAsked = () -> {};

    ScriptedTill(MovableClock clock) {
        this.clock = clock;
    }

    void restart() {
        pages.clear();
        asked.clear();
        taken.clear();
        mood = Mood.WILLING;
        whileAsked = () -> {};
    }

    public void feels(Mood now) {
        mood = now;
    }

    /** What happens in the world between the request and its answer, once. */
    public void whileAsked(Runnable event) {
        whileAsked = event;
    }

    /** How often a page was asked for. */
    public List<LinkCommand> asked() {
        return asked;
    }

    public int pages() {
        return pages.size();
    }

    /** What it did to holds, one for each that changed something. */
    public List<String> taken() {
        return taken;
    }

    /** The customer pays on the newest page, if that is open. What its webhook says. */
    public CollectionSnapshot isPaidOn() {
        var key = asked.get(asked.size() - 1).key();
        var page = pages.get(key).at(clock.instant());
        if (page.state() == State.WAITING) {
            boolean hold = page.command().hold();
            var none = Money.zero(page.command().amount().getCurrencyUnit());
            page = new TillPage(
                    page.command(),
                    page.link(),
                    hold ? State.HELD : State.CAPTURED,
                    "pi_" + page.link(),
                    hold ? none : page.command().amount());
            pages.put(key, page);
        }
        return page.snapshot();
    }

    /** Somebody does it in the dashboard, or time does. What its webhook says. */
    public CollectionSnapshot becomes(State state) {
        var key = asked.get(asked.size() - 1).key();
        var page = pages.get(key);
        var captured = state == State.CAPTURED ? page.command().amount() : page.captured();
        var payment = state == State.WAITING || state == State.EXPIRED ? page.payment() : "pi_" + page.link();
        pages.put(key, new TillPage(page.command(), page.link(), state, payment, captured));
        return pages.get(key).snapshot();
    }

    /** What it would say of the page asked for last. */
    public CollectionSnapshot says() {
        return pages.get(asked.get(asked.size() - 1).key()).at(clock.instant()).snapshot();
    }

    @Override
    public String provider() {
        return ScriptedGateway.NAME;
    }

    @Override
    public Duration keyLife() {
        return Duration.ofHours(24);
    }

    @Override
    public Duration shortestLink() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Duration longestLink() {
        return Duration.ofHours(24);
    }

    @Override
    public LinkOutcome open(LinkCommand command) {
        asked.add(command);
        var feeling = mood;
        boolean tooSoon = command.expiresAt().isBefore(clock.instant().plus(shortestLink()));
        if (feeling == Mood.REFUSES || tooSoon && !pages.containsKey(command.key())) {
            return new LinkOutcome.Rejected("no-page", "no page for this");
        }
        if (feeling == Mood.WILLING || feeling == Mood.LOSES_ANSWER) {
            var none = Money.zero(command.amount().getCurrencyUnit());
            pages.computeIfAbsent(
                    command.key(),
                    key -> new TillPage(command, "cs_" + key.value().substring(3, 15), State.WAITING, null, none));
        }
        happens();
        return switch (feeling) {
            case WILLING -> {
                var link = pages.get(command.key()).link();
                yield new LinkOutcome.Opened(link, "https://till.example/" + link);
            }
            case BUSY -> new LinkOutcome.TryLater(Duration.ofSeconds(5), "busy");
            default -> new LinkOutcome.Unknown("time-out");
        };
    }

    private void happens() {
        var event = whileAsked;
        whileAsked = () -> {};
        event.run();
    }

    @Override
    public CollectionLook find(CollectionKey key, Instant askedAt) {
        if (mood == Mood.UNREACHABLE) {
            return new CollectionLook.Unreachable("down");
        }
        var page = pages.get(key);
        return page == null
                ? new CollectionLook.Absent()
                : new CollectionLook.Found(page.at(clock.instant()).snapshot());
    }

    @Override
    public CollectionLook fetch(String link) {
        return find(key(page -> page.link().equals(link)), Instant.EPOCH);
    }

    @Override
    public CollectionLook payment(String payment) {
        return find(key(page -> payment.equals(page.payment())), Instant.EPOCH);
    }

    private CollectionKey key(java.util.function.Predicate<TillPage> which) {
        return pages.values().stream()
                .filter(which)
                .map(page -> page.command().key())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public CollectionLook close(String link) {
        happens();
        if (mood == Mood.UNREACHABLE || mood == Mood.BUSY) {
            return new CollectionLook.Unreachable("down");
        }
        var key = key(page -> page.link().equals(link));
        if (pages.get(key).state() == State.WAITING) {
            pages.put(key, pages.get(key).in(State.EXPIRED, pages.get(key).captured()));
        }
        return mood == Mood.LOSES_ANSWER
                ? new CollectionLook.Unreachable("time-out")
                : new CollectionLook.Found(pages.get(key).snapshot());
    }

    @Override
    public HoldOutcome capture(CollectionKey key, String payment, Money amount) {
        return settle(payment, State.CAPTURED, amount, "captured " + amount);
    }

    @Override
    public HoldOutcome release(CollectionKey key, String payment) {
        return settle(payment, State.RELEASED, null, "released");
    }

    private HoldOutcome settle(String payment, State wanted, @Nullable Money amount, String what) {
        var feeling = mood;
        var key = key(page -> payment.equals(page.payment()));
        boolean does = feeling == Mood.WILLING || feeling == Mood.LOSES_ANSWER;
        if (does && pages.get(key).state() == State.HELD) {
            var captured = amount == null ? pages.get(key).captured() : amount;
            pages.put(key, pages.get(key).in(wanted, captured));
            taken.add(what);
        }
        happens();
        return switch (feeling) {
            case WILLING -> new HoldOutcome.Stands(pages.get(key).snapshot());
            case REFUSES -> new HoldOutcome.Rejected("not-possible", "no");
            case BUSY -> new HoldOutcome.TryLater(Duration.ofSeconds(5), "busy");
            default -> new HoldOutcome.Unknown("time-out");
        };
    }

    @Override
    public CollectionListing collectedBetween(Instant from, Instant until) {
        return new CollectionListing.Listed(List.of());
    }
}
