package org.roundtrip.intake;

import java.util.List;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest.Problem;
import org.roundtrip.cases.Journey;

/** A journey as intake speaks to it. Called with the case locked, in the transaction of what it tells. */
public interface JourneyDesk {
    Journey journey();

    /** What is wrong with items that are to go this way; nothing is stored if anything is. */
    default List<Problem> check(List<AskedItem> items) {
        return List.of();
    }

    /** A case was stored with these items as its lines, in this order from 1: keeps what they wish besides. */
    default void stored(CaseFile file, List<AskedItem> items) {}

    /** Starts the process of a case that has just been stored. */
    void start(CaseFile file);

    /** Ends a case whose goods are not yet on their way, with all that follows. @return false if it is too late */
    boolean cancel(CaseFile file, Actor actor);

    /** The customer wrote; that may be the answer to a question of the journey's own. @return false if nothing waits for it */
    default boolean questionAnswered(CaseFile file) {
        return false;
    }

    /** The customer took or declined what was offered after inspection. @return false if nothing waits for it */
    boolean offerAnswered(CaseFile file, boolean accepted);
}
