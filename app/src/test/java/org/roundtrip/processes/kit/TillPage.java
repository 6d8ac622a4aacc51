package org.roundtrip.processes.kit;

import java.time.Duration;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.CollectionSnapshot.State;
import org.roundtrip.collection.LinkCommand;

/** A page of the scripted till's, and what was paid on it. */
record TillPage(
        LinkCommand command,
        String link,
        State state,
        @Nullable String payment,
        Money captured) {
    TillPage in(State other, Money nowCaptured) {
        return new TillPage(command, link, other, payment, nowCaptured);
    }

    /** As it is then: a page closes by itself. */
    TillPage at(Instant then) {
        boolean over = state == State.WAITING && !then.isBefore(command.expiresAt());
        return over ? in(State.EXPIRED, captured) : this;
    }

    CollectionSnapshot snapshot() {
        var until = state == State.HELD ? command.expiresAt().plus(Duration.ofDays(7)) : null;
        return new CollectionSnapshot(
                ScriptedGateway.NAME,
                command.key(),
                link,
                payment,
                state,
                command.amount(),
                captured,
                until,
                state == State.RELEASED ? "expired" : null);
    }
}
