package org.roundtrip.refund.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.roundtrip.refund.Attempt;
import org.roundtrip.refund.AttemptBook;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.UnknownRefund;
import org.roundtrip.work.Commands;
import org.roundtrip.work.process.ExternalWork;
import org.roundtrip.work.process.ExternalWork.Taken;
import org.springframework.stereotype.Component;

/** Works the step "Check refund": asks the provider how a refund stands whose webhook may have been lost. */
@Component
class StatusCheck {
    private final ExternalWork work;
    private final AttemptBook book;
    private final Providers providers;
    private final Commands commands;

    StatusCheck(ExternalWork work, AttemptBook book, Providers providers, Commands commands) {
        this.work = work;
        this.book = book;
        this.providers = providers;
        this.commands = commands;
    }

    void check(Taken piece) {
        var refunds = book.refunds(List.of(piece.processInstanceId()));
        var pending = book.attempts(refunds.stream().map(Refund::key).toList()).stream()
                .filter(attempt ->
                        attempt.state() == AttemptState.SUBMITTED || attempt.state() == AttemptState.NEEDS_CUSTOMER)
                .toList();
        boolean reached = pending.stream().allMatch(this::learn);
        commands.run(() -> {
            if (refunds.isEmpty() || book.isOver(piece.processInstanceId())) {
                return;
            }
            if (reached) {
                work.done(piece, Map.of());
            } else {
                work.again(piece, Duration.ZERO, "provider-unavailable");
            }
        });
    }

    /** @return false if the provider could not be asked */
    private boolean learn(Attempt attempt) {
        var gateway = providers.of(attempt.payment());
        var snapshot = gateway.fetch(attempt.payment().provider(), String.valueOf(attempt.providerRefundId()));
        snapshot.ifPresent(refund -> commands.run(() -> {
            try {
                book.learn(refund);
            } catch (UnknownRefund e) {
                throw new IllegalStateException("the attempt we asked about is unknown", e);
            }
        }));
        return snapshot.isPresent();
    }
}
