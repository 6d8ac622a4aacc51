package org.roundtrip.crash;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Kills the server at moments that hurt. */
final class Killer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LATE = ServerSettings.LOCK.plusSeconds(25);
    private static final int HOLD_MILLIS = 1_500;
    private static final int HELD_AT_MOST_MILLIS = 800;
    private static final int AFTER_APPROVAL_MILLIS = 40;
    private static final int ANY_TIME_MILLIS = 2_500;

    private final Server server;
    private final Provider provider;
    private final ProviderNews news;
    private final Approvals approvals;
    private final Random random;

    Killer(Server server, Provider provider, ProviderNews news, Approvals approvals, Random random) {
        this.server = server;
        this.provider = provider;
        this.news = news;
        this.approvals = approvals;
        this.random = random;
    }

    /**
     * A kill that was carried out.
     *
     * @param moment when; {@link Moment#RANDOM} if the moment that was waited for did not come
     * @param key the attempt whose answer was withheld or whose request was held, or ""
     */
    record Kill(Moment moment, String key) {}

    /** Waits for the moment and kills. The server is up, or on its way up if that is the moment. */
    Kill at(Moment moment) {
        var told =
                switch (moment) {
                    case ANSWER_WITHHELD -> trouble(paying("timeoutAfterAccepting", true));
                    case PAYING -> trouble(paying("holdMs", HOLD_MILLIS));
                    case ASKING -> trouble(Map.of("operation", "payment.get", "holdMs", HOLD_MILLIS));
                    case APPROVED -> approvals.next();
                    case STARTING, RANDOM -> CompletableFuture.completedFuture("");
                };
        var key = came(told);
        switch (moment) {
            case PAYING, ASKING -> Calls.pause(random.nextInt(HELD_AT_MOST_MILLIS));
            case APPROVED -> Calls.pause(random.nextInt(AFTER_APPROVAL_MILLIS));
            case STARTING -> Calls.pause(random.nextLong(server.usualStart().toMillis()));
            case RANDOM -> Calls.pause(random.nextInt(ANY_TIME_MILLIS));
            case ANSWER_WITHHELD -> {}
        }
        server.kill();
        provider.noTrouble();
        boolean missed = key == null;
        return new Kill(missed ? Moment.RANDOM : moment, missed || moment == Moment.APPROVED ? "" : key);
    }

    /**
     * In half of the cases the provider settles, and tells by webhook, only after the attempt was taken up again: then
     * nothing but asking the provider about it keeps us from paying twice.
     */
    private Map<String, ?> paying(String trouble, Object how) {
        return Map.of(
                "operation", "refund.create", trouble, how, "settleMs", random.nextBoolean() ? LATE.toMillis() : 0);
    }

    private CompletableFuture<String> trouble(Map<String, ?> wanted) {
        var told = news.next();
        var trouble = new HashMap<String, Object>(wanted);
        trouble.put("notify", news.address());
        provider.trouble(trouble);
        return told;
    }

    private static @Nullable String came(CompletableFuture<String> told) {
        try {
            return told.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException missed) {
            return null;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
