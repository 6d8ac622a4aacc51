package org.roundtrip.refund.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roundtrip.refund.Attempt;
import org.roundtrip.refund.AttemptBook;
import org.roundtrip.refund.Attempts;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundSnapshot;
import org.roundtrip.refund.RefundWork;
import org.roundtrip.refund.UnknownRefund;
import org.roundtrip.work.Commands;
import org.roundtrip.work.WorkWaiting;
import org.roundtrip.work.process.ExternalWork;
import org.roundtrip.work.process.ExternalWork.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The only mover of attempts: take and mark SENDING (commit), ask the provider, store the outcome (commit). */
@Component
class ProviderRefundWork implements RefundWork {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderRefundWork.class);
    private static final int BATCH = 10;

    private final ExternalWork work;
    private final AttemptBook book;
    private final AttemptSender sender;
    private final StatusCheck check;
    private final Commands commands;

    ProviderRefundWork(
            ExternalWork work, AttemptBook book, AttemptSender sender, StatusCheck check, Commands commands) {
        this.work = work;
        this.book = book;
        this.sender = sender;
        this.check = check;
        this.commands = commands;
    }

    /** A piece of work with its refund and the attempts still to be moved, as they stood before. */
    private record Piece(Taken taken, Refund refund, List<Attempt> open, String caseNumber) {}

    private record Sent(Attempt attempt, AttemptSender.Answer answer) {}

    @Override
    public int workBatch() {
        var pieces = commands.run(this::take);
        pieces.forEach(piece -> {
            try {
                issue(piece);
            } catch (RuntimeException e) {
                // The lock runs out, the attempt is looked up, and the step is tried again: nothing is lost.
                LOG.error("Refund {} could not be worked", piece.refund().id(), e);
            }
        });
        return pieces.size();
    }

    private List<Piece> take() {
        var taken = work.take(BATCH, WorkWaiting.ISSUE_REFUND);
        var refunds = book.refunds(taken.stream().map(Taken::processInstanceId).toList()).stream()
                .collect(Collectors.toMap(Refund::payoutInstanceId, Function.identity()));
        var attempts = book.attempts(refunds.values().stream().map(Refund::key).toList()).stream()
                .collect(Collectors.groupingBy(Attempt::refundId));
        var pieces = new ArrayList<Piece>();
        for (var work : taken) {
            var refund = Objects.requireNonNull(refunds.get(work.processInstanceId()));
            var open = Attempts.newestPerLeg(attempts.getOrDefault(refund.key(), List.of())).stream()
                    .filter(ProviderRefundWork::toBeMoved)
                    .toList();
            pieces.add(new Piece(work, refund, open, work.caseNumber()));
        }
        book.sending(pieces.stream().flatMap(piece -> piece.open().stream()).toList());
        return pieces;
    }

    private static boolean toBeMoved(Attempt attempt) {
        return switch (attempt.state()) {
            case PLANNED, SENDING, UNKNOWN -> attempt.settledElsewhere() == null;
            case SUBMITTED, NEEDS_CUSTOMER, SUCCEEDED, FAILED, CANCELED -> false;
        };
    }

    private void issue(Piece piece) {
        var sent = piece.open().stream()
                .map(attempt -> new Sent(attempt, sender.send(attempt, piece.caseNumber())))
                .toList();
        commands.run(() -> store(piece, sent));
    }

    private void store(Piece piece, List<Sent> sent) {
        book.lock(piece.refund());
        var answers = sent.stream()
                .map(each -> new AttemptBook.Answered(
                        each.attempt(),
                        each.answer().state(),
                        each.answer().providerRefundId(),
                        each.answer().code(),
                        each.answer().message()))
                .toList();
        switch (book.answered(piece.refund(), answers)) {
            case SETTLED -> {
                book.settle(piece.refund());
                work.done(piece.taken(), Map.of(RefundPayout.SETTLED, true));
            }
            case FAILED -> {
                book.blocked(piece.refund(), why(answers));
                work.failed(piece.taken(), RefundPayout.REFUND_DECLINED);
            }
            case PENDING -> pending(piece, sent);
        }
    }

    /** Our own reasons have names; a provider's is "declined", and its words stand on the attempt. */
    private static String why(List<AttemptBook.Answered> answers) {
        return answers.stream()
                .map(AttemptBook.Answered::code)
                .filter(code -> AttemptSender.DISPUTED.equals(code) || AttemptSender.REFUNDED_ELSEWHERE.equals(code))
                .findFirst()
                .orElse("declined");
    }

    private void pending(Piece piece, List<Sent> sent) {
        var wait = sent.stream()
                .map(each -> each.answer().askAgain())
                .filter(Objects::nonNull)
                .max(Duration::compareTo);
        if (wait.isEmpty()) {
            work.done(piece.taken(), Map.of(RefundPayout.SETTLED, false));
        } else if (!work.again(piece.taken(), wait.get(), "provider-unavailable")) {
            book.blocked(piece.refund(), "provider-unavailable");
        }
    }

    @Override
    public int checkPending() {
        return check.checkPending();
    }

    @Override
    public void learn(RefundSnapshot snapshot) throws UnknownRefund {
        commands.run(UnknownRefund.class, () -> book.learn(snapshot));
    }
}
