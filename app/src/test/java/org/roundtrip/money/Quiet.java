package org.roundtrip.money;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

/** Lets everything happen that is on its way: refunds, webhooks, mails. */
final class Quiet {
    private static final List<String> WORKERS = List.of("refund", "collection", "inbox", "mail");
    private static final Duration LONGER_THAN_ANY_PAUSE = Duration.ofHours(13);

    private final MoneyServer on;

    Quiet(MoneyServer on) {
        this.on = on;
    }

    /** What is due now is done, and the provider has said everything it has to say. */
    void now() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    Race.lanes(4, List.of("refund", "collection", "inbox", "mail"), worker -> {
                        on.worksOff(worker);
                        return true;
                    });
                    return nothingDue();
                });
    }

    /** As {@link #now}, and what waits for its next try is tried, for as long as a retry plan goes on. */
    void inTheEnd() {
        now();
        for (int tries = 0; tries < 14 && waiting() > 0; tries++) {
            on.passes(LONGER_THAN_ANY_PAUSE);
            now();
        }
    }

    private boolean nothingDue() {
        var totals = on.provider.totals();
        return totals.path("webhooksWaiting").asInt() == 0
                && totals.path("refunds").path("pending").path("count").asInt(0) == 0
                && due() == 0;
    }

    private long due() {
        return on.count(
                "select (select count(*) from webhook_inbox where status = 'NEW' and due_at <= :now)"
                        + " + (select count(*) from mail_outbox where state = 'WAITING' and next_try_at <= :now)",
                java.util.Map.of("now", on.time.millis()));
    }

    private long waiting() {
        return on.count("select (select count(*) from webhook_inbox where status = 'NEW')"
                + " + (select count(*) from mail_outbox where state = 'WAITING')"
                + " + (select count(*) from ACT_RU_EXT_TASK)");
    }
}
