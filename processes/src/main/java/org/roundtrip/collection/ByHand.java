package org.roundtrip.collection;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.collection.Collection.State;
import org.springframework.stereotype.Component;

/** What people of finance note of a collection that no provider was asked for. */
@Component
class ByHand {
    private final CollectionRows rows;
    private final CaseDesk cases;
    private final Clock clock;

    ByHand(CollectionRows rows, CaseDesk cases, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.clock = clock;
    }

    /** The customer has paid in another way: nothing is taken of him by a provider any more. */
    void paidElsewhere(Collection collection, Actor actor, @Nullable String evidence) {
        if (evidence == null || evidence.isBlank()) {
            throw new InvalidRequest("/evidence", "evidence-missing", "a payment by other means needs its evidence");
        }
        var state = collection.purpose().holds() ? State.CAPTURED : State.PAID;
        rows.paidElsewhere(collection.key(), state, evidence, clock.instant());
        cases.tell(collection.caseId(), "paid-elsewhere", actor, Map.of("evidence", evidence));
    }

    void note(Collection collection, Actor actor, String code, @Nullable String note) {
        if (note == null || note.isBlank()) {
            throw new InvalidRequest("/note", "note-missing", "say why");
        }
        cases.tell(collection.caseId(), code, actor, Map.of("note", note));
    }
}
