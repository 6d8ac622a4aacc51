package org.roundtrip.refund.process;

import java.time.Clock;
import java.time.Duration;
import org.roundtrip.refund.Attempt;
import org.roundtrip.refund.AttemptBook;
import org.roundtrip.refund.Attempts;
import org.roundtrip.refund.UnknownRefund;
import org.roundtrip.work.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes up for lost webhooks: asks a provider how a refund stands that it has had for {@link #PATIENCE}. A look at our
 * own table, not a timer in the model: nearly every refund settles by webhook, and a timer costs each of them eight
 * statements.
 */
@Component
class StatusCheck {
    static final Duration PATIENCE = Duration.ofHours(6);

    private static final Logger LOG = LoggerFactory.getLogger(StatusCheck.class);
    private static final int BATCH = 50;

    private final Attempts attempts;
    private final AttemptBook book;
    private final Providers providers;
    private final Commands commands;
    private final Clock clock;

    StatusCheck(Attempts attempts, AttemptBook book, Providers providers, Commands commands, Clock clock) {
        this.attempts = attempts;
        this.book = book;
        this.providers = providers;
        this.commands = commands;
        this.clock = clock;
    }

    int checkPending() {
        var pending = commands.run(() -> attempts.pendingSince(clock.instant().minus(PATIENCE), BATCH));
        pending.forEach(this::check);
        return pending.size();
    }

    private void check(Attempt attempt) {
        try {
            var provider = attempt.payment().provider();
            var snapshot = providers
                    .of(attempt.payment())
                    .flatMap(gateway -> gateway.fetch(provider, String.valueOf(attempt.providerRefundId())));
            commands.run(UnknownRefund.class, () -> {
                attempts.checked(attempt.id());
                if (snapshot.isPresent()) {
                    book.learn(snapshot.get());
                }
            });
        } catch (RuntimeException | UnknownRefund e) {
            // One that goes wrong must not keep the others unasked.
            LOG.error("Attempt {} could not be checked", attempt.id(), e);
        }
    }
}
