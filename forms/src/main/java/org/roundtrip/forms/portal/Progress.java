package org.roundtrip.forms.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;

/**
 * How far a case has come, in the few steps a customer thinks in.
 *
 * @param key names the step's text
 * @param at when it happened, where that is known
 */
record Progress(String key, State state, @Nullable Instant at) {
    enum State {
        DONE,
        NOW,
        AHEAD
    }

    /** A step and whether it has happened. */
    record Mark(String step, boolean happened, @Nullable Instant at) {
        /** What has happened if it is known when. */
        static Mark at(String step, @Nullable Instant at) {
            return new Mark(step, at != null, at);
        }
    }

    /**
     * The steps in their order; the first that has not happened is the one of now. A case that ended early shows what
     * had happened, and its end.
     */
    static List<Progress> of(CaseFile file, List<Mark> marks) {
        boolean ended = ended(file.state());
        var steps = new ArrayList<Progress>();
        boolean now = false;
        for (var mark : marks) {
            if (ended && !mark.happened()) {
                continue;
            }
            var state = mark.happened() ? State.DONE : now ? State.AHEAD : State.NOW;
            now = now || state == State.NOW;
            steps.add(new Progress("portal.step." + mark.step(), state, mark.at()));
        }
        if (ended) {
            steps.add(new Progress("portal.step." + file.state(), State.DONE, file.closedAt()));
        }
        return steps;
    }

    /** As {@link #of}, where a step can't have happened without those before it. */
    static List<Progress> inOrder(CaseFile file, List<Mark> marks) {
        int last = -1;
        for (int i = 0; i < marks.size(); i++) {
            last = marks.get(i).happened() ? i : last;
        }
        var filled = new ArrayList<Mark>();
        for (int i = 0; i < marks.size(); i++) {
            filled.add(new Mark(marks.get(i).step(), i <= last, marks.get(i).at()));
        }
        return of(file, filled);
    }

    static boolean ended(CaseState state) {
        return state == CaseState.REFUSED || state == CaseState.EXPIRED || state == CaseState.CANCELLED;
    }
}
