package org.roundtrip.collection.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.collection.CloseLink;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.CollectionBook;
import org.roundtrip.collection.CollectionEvents;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.CollectionWork;
import org.roundtrip.collection.HoldAttempt.Kind;
import org.roundtrip.collection.SettleHold;
import org.roundtrip.collection.UnknownCollection;
import org.roundtrip.work.Commands;
import org.roundtrip.work.WorkWaiting;
import org.roundtrip.work.process.ExternalWork;
import org.roundtrip.work.process.ExternalWork.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works "Close link", "Capture hold" and "Release hold": take (commit), ask the provider, store the answer (commit). */
@Component
class ProviderCollectionWork implements CollectionWork, CollectionEvents {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderCollectionWork.class);
    private static final int BATCH = 10;
    private static final String UNAVAILABLE = "provider-unavailable";

    private final ExternalWork work;
    private final CloseLink links;
    private final SettleHold holds;
    private final CollectionBook book;
    private final PendingCollections pending;
    private final Commands commands;

    ProviderCollectionWork(
            ExternalWork work,
            CloseLink links,
            SettleHold holds,
            CollectionBook book,
            PendingCollections pending,
            Commands commands) {
        this.work = work;
        this.links = links;
        this.holds = holds;
        this.book = book;
        this.pending = pending;
        this.commands = commands;
    }

    /** A piece of work: a page to close, or a hold to settle. */
    private record Piece(Taken taken, CloseLink.@Nullable Closing closing, SettleHold.@Nullable Holding holding) {}

    @Override
    public int workBatch() {
        var pieces = commands.run(this::take);
        pieces.forEach(piece -> {
            try {
                carryOut(piece);
            } catch (RuntimeException e) {
                // The lock runs out, the provider is asked how it stands, and the step is tried again.
                LOG.error("Collection work {} could not be done", piece.taken().topic(), e);
            }
        });
        return pieces.size();
    }

    private List<Piece> take() {
        var taken = work.take(BATCH, WorkWaiting.CLOSE_LINK, WorkWaiting.CAPTURE_HOLD, WorkWaiting.RELEASE_HOLD);
        var byTopic = taken.stream()
                .collect(Collectors.groupingBy(
                        Taken::topic, Collectors.mapping(Taken::processInstanceId, Collectors.toList())));
        var closings = links.of(byTopic.getOrDefault(WorkWaiting.CLOSE_LINK, List.of()));
        var captures = holds.take(byTopic.getOrDefault(WorkWaiting.CAPTURE_HOLD, List.of()), Kind.CAPTURE);
        var releases = holds.take(byTopic.getOrDefault(WorkWaiting.RELEASE_HOLD, List.of()), Kind.RELEASE);
        return taken.stream()
                .map(piece -> {
                    var instance = piece.processInstanceId();
                    return new Piece(
                            piece, closings.get(instance), captures.getOrDefault(instance, releases.get(instance)));
                })
                .toList();
    }

    private void carryOut(Piece piece) {
        var closing = piece.closing();
        if (closing != null) {
            var answer = links.ask(closing);
            commands.run(() -> close(piece.taken(), closing, answer));
        } else {
            var holding = Objects.requireNonNull(piece.holding());
            var answer = holds.ask(holding);
            commands.run(() -> settle(piece.taken(), holding, answer));
        }
    }

    private void close(Taken taken, CloseLink.Closing closing, CloseLink.Answer answer) {
        switch (links.store(closing, answer)) {
            case PAID -> work.done(taken, Map.of(CollectPayment.PAID_AFTER_ALL, true));
            case NOT_PAID -> work.done(taken, Map.of(CollectPayment.PAID_AFTER_ALL, false));
            case PENDING -> work.again(taken, wait(answer.askAgain()), UNAVAILABLE);
        }
    }

    private void settle(Taken taken, SettleHold.Holding holding, SettleHold.Answer answer) {
        boolean capture = holding.kind() == Kind.CAPTURE;
        switch (holds.store(holding, answer)) {
            case DONE -> {
                boolean released = book.get(holding.collection().key()).state() == State.RELEASED;
                work.done(taken, capture ? Map.of() : Map.of(CollectPayment.WAS_RELEASED, released));
            }
            case FAILED -> work.failed(taken, capture ? CollectPayment.CAPTURE_DECLINED : taken.whenUnavailable());
            case PENDING -> {
                boolean later = work.again(taken, wait(answer.askAgain()), UNAVAILABLE);
                if (!later && capture) {
                    holds.failed(holding.collection(), UNAVAILABLE);
                }
            }
        }
    }

    private static Duration wait(@Nullable Duration askAgain) {
        return askAgain == null ? Duration.ZERO : askAgain;
    }

    @Override
    public int checkPending() {
        return pending.check();
    }

    @Override
    public void learn(CollectionSnapshot snapshot) throws UnknownCollection {
        commands.run(UnknownCollection.class, () -> book.learn(snapshot));
    }
}
