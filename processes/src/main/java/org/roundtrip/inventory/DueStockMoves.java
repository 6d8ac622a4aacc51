package org.roundtrip.inventory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.roundtrip.inventory.StockMoves.Move;
import org.roundtrip.inventory.StockMoves.State;
import org.roundtrip.work.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The sweep that makes moves. One that was taken stays hidden for a while: should its node die, another one makes it
 * then, under the same key. It is tried until the inventory says yes or no.
 */
@Service
class DueStockMoves implements StockMoveWork {
    static final int BATCH = 20;

    private static final Logger LOG = LoggerFactory.getLogger(DueStockMoves.class);
    private static final Duration HIDDEN = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

    private final StockMoves moves;
    private final Inventory inventory;
    private final Commands commands;

    DueStockMoves(StockMoves moves, Inventory inventory, Commands commands) {
        this.moves = moves;
        this.inventory = inventory;
        this.commands = commands;
    }

    @Override
    public boolean workBatch() {
        List<Move> due = commands.run(() -> moves.take(BATCH, HIDDEN));
        var made = new ArrayList<Long>();
        due.forEach(move -> make(move, made));
        if (!made.isEmpty()) {
            commands.run(() -> moves.done(made));
        }
        return due.size() == BATCH;
    }

    /** One that goes wrong must not keep the others waiting; it is taken again when it is no longer hidden. */
    private void make(Move move, List<Long> made) {
        try {
            var outcome =
                    move.quantity() < 0 ? takeOff(move) : inventory.restock(move.key(), move.sku(), move.quantity());
            if (outcome instanceof StockOutcome.Done) {
                made.add(move.id());
            } else if (outcome instanceof StockOutcome.Refused refused) {
                LOG.warn("The inventory refuses the move {}: {}", move.key(), refused.code());
                commands.run(() -> moves.refused(move.id(), refused.code() + ": " + refused.why()));
            } else if (outcome instanceof StockOutcome.TryLater later) {
                postpone(move, later.after(), later.why());
            } else if (outcome instanceof StockOutcome.Unknown unknown) {
                postpone(move, Duration.ZERO, unknown.why());
            }
        } catch (RuntimeException e) {
            LOG.error("Stock move {} failed", move.key(), e);
        }
    }

    /** Sets the units aside and takes them, under one key: both can be asked again. Not before they are on the shelf. */
    private StockOutcome takeOff(Move move) {
        var put = commands.run(() -> moves.takenBackBy(move));
        if (put.filter(State.WAITING::equals).isPresent()) {
            return new StockOutcome.TryLater(FIRST_WAIT, "they are not back on the shelf yet");
        }
        if (put.filter(State.DONE::equals).isEmpty()) {
            return new StockOutcome.Done();
        }
        var reserved = inventory.reserve(move.key(), move.sku(), -move.quantity());
        if (reserved instanceof ReserveOutcome.Reserved) {
            return inventory.take(move.key());
        } else if (reserved instanceof ReserveOutcome.OutOfStock out) {
            return new StockOutcome.Refused("out-of-stock", "only " + out.left() + " can be taken off the shelf");
        } else if (reserved instanceof ReserveOutcome.Refused refused) {
            return new StockOutcome.Refused(refused.code(), refused.why());
        } else if (reserved instanceof ReserveOutcome.TryLater later) {
            return new StockOutcome.TryLater(later.after(), later.why());
        }
        return new StockOutcome.Unknown(((ReserveOutcome.Unknown) reserved).why());
    }

    private void postpone(Move move, Duration atLeast, String why) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(move.tries(), MOST_DOUBLINGS));
        var longest = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        commands.run(() -> moves.postpone(move.id(), atLeast.compareTo(longest) > 0 ? atLeast : longest, why));
    }
}
