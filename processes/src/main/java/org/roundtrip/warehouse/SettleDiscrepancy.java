package org.roundtrip.warehouse;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooLate;
import org.roundtrip.warehouse.Discrepancy.Kind;
import org.roundtrip.warehouse.Discrepancy.Settlement;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** What becomes of what does not fit: a parcel or an item finds its case, goes back, or was none at all. */
@Service
public class SettleDiscrepancy {
    private final ReadCode codes;
    private final Discrepancies discrepancies;
    private final MoveItem moving;
    private final TakeParcel taking;
    private final CaseDesk cases;
    private final Commands commands;

    SettleDiscrepancy(
            ReadCode codes,
            Discrepancies discrepancies,
            MoveItem moving,
            TakeParcel taking,
            CaseDesk cases,
            Commands commands) {
        this.codes = codes;
        this.discrepancies = discrepancies;
        this.moving = moving;
        this.taking = taking;
        this.cases = cases;
        this.commands = commands;
    }

    /**
     * A parcel came of which nobody knows anything.
     *
     * @param code what is written on it; the same one twice is one parcel
     * @return its number in the list of what does not fit
     */
    public long unannounced(@Nullable String code, String description, Actor actor) {
        // As it was understood: a page's address may end with the customer's key, a store credit's code is money.
        var written = code == null || code.isBlank() ? null : codes.read(code).code();
        if (description.isBlank()) {
            throw new InvalidRequest("/description", "description-missing", "say what the parcel looks like");
        }
        var words = ReadCode.withoutKeys(description.strip());
        return commands.run(() -> discrepancies.unannounced(written, words, actor));
    }

    /**
     * It belongs to a case. A parcel is received for it: as the one that is expected, as another one beside it, or, if the
     * case is over, as one that came late, which support looks at. Where the case is not ready for it, it waits.
     *
     * @param how {@link Settlement#CASE_CREATED} if the case was opened for it
     * @throws TooLate if somebody settled it before
     */
    public void link(long id, CaseNumber number, Settlement how, Actor actor) {
        commands.run(() -> {
            var file = cases.lock(number);
            var found = open(id);
            if (found.kind() == Kind.UNANNOUNCED_PARCEL) {
                cases.tell(file.key(), "parcel-linked", actor);
            } else {
                cases.tell(file.key(), "item-linked", actor, Map.of("quantity", String.valueOf(found.quantity())));
            }
            if (taken(found, file, how, actor)) {
                settle(found, how, file.key(), null, actor);
            } else if (!discrepancies.waits(id, how, file.key(), actor)) {
                throw settled();
            }
            cases.touchUnlessChanged(file.key());
        });
    }

    /**
     * It gets a case of its own, in one commit with that case: once, however often the button is pressed.
     *
     * @param opening opens the case
     * @throws TooLate if somebody settled it before
     */
    public CaseFile withCase(long id, Supplier<CaseFile> opening, Actor actor) {
        return commands.run(() -> {
            if (!discrepancies.claim(id)) {
                throw settled();
            }
            var file = opening.get();
            link(id, file.number(), Settlement.CASE_CREATED, actor);
            return file;
        });
    }

    /** What waits is taken in as soon as its case is ready for it. Who found that case has it in hand. */
    void takeIn(Discrepancies.Waiting waiting) {
        commands.run(() -> {
            var file = cases.lock(waiting.caseId());
            var found = open(waiting.id());
            var actor = Actor.staff(waiting.by(), Set.of());
            if (Objects.equals(found.waitsFor(), file.key()) && taken(found, file, waiting.how(), actor)) {
                settle(found, waiting.how(), file.key(), null, actor);
                cases.touchUnlessChanged(file.key());
            }
        });
    }

    /** A parcel, or an item that has a case of its own, is all that its case waits for; other items are counted there. */
    private boolean taken(Discrepancy found, CaseFile file, Settlement how, Actor actor) {
        if (found.kind() == Kind.UNANNOUNCED_PARCEL) {
            return taking.take(file, found.code(), actor);
        }
        if (how == Settlement.CASE_CREATED) {
            return taking.take(file, null, actor);
        }
        if (found.code() != null) {
            moving.counts(file, found.code(), actor);
        }
        return true;
    }

    /** It goes back to where it came from. @param note how; needed, because somebody will ask */
    public void returned(long id, String note, Actor actor) {
        if (note.isBlank()) {
            throw new InvalidRequest("/note", "note-missing", "say how it goes back");
        }
        commands.run(() -> settle(open(id), Settlement.RETURNED_TO_SENDER, null, note.strip(), actor));
    }

    /** Nothing has to be done, or it has been. @param note needed where goods are left over */
    public void cleared(long id, String note, Actor actor) {
        commands.run(() -> {
            var found = open(id);
            if (found.hasGoods() && note.isBlank()) {
                throw new InvalidRequest("/note", "note-missing", "say what became of it");
            }
            settle(found, Settlement.CLEARED, null, note.isBlank() ? null : note.strip(), actor);
        });
    }

    private Discrepancy open(long id) {
        var found = discrepancies.find(id).orElseThrow(() -> new CaseNotFound("exception " + id));
        if (found.settledAs() != null) {
            throw settled();
        }
        return found;
    }

    private void settle(Discrepancy found, Settlement how, @Nullable Long caseId, @Nullable String note, Actor actor) {
        if (!discrepancies.settle(found.id(), how, caseId, note, actor)) {
            throw settled();
        }
    }

    private static TooLate settled() {
        return new TooLate("settled-before", "somebody settled this before");
    }
}
