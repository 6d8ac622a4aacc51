package org.roundtrip.integrations.sandbox;

import java.util.ArrayList;
import java.util.List;

/** The trouble that is still to come, in the order it was asked for. Forgotten at a restart. */
final class Troubles {
    private final List<Trouble> coming = new ArrayList<>();

    synchronized void add(Trouble trouble) {
        coming.add(trouble);
    }

    synchronized void clear() {
        coming.clear();
    }

    /** The first that concerns this operation, used up by one call; {@link Trouble#NONE} if there is none. */
    synchronized Trouble take(String operation) {
        for (int i = 0; i < coming.size(); i++) {
            var trouble = coming.get(i);
            if (trouble.concerns(operation)) {
                if (trouble.calls() <= 1) {
                    coming.remove(i);
                } else {
                    coming.set(i, trouble.oneLess());
                }
                return trouble;
            }
        }
        return Trouble.NONE;
    }
}
