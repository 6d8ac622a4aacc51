package org.roundtrip.app.engine;

import java.util.ArrayList;
import java.util.List;

/** Collects why models can't be taken: file, element and reason. */
final class ModelFindings {
    private final List<String> found = new ArrayList<>();

    /** The findings of one file. */
    ForFile in(String file) {
        return (place, reason) -> {
            var line = file + ": " + place + ": " + reason;
            if (!found.contains(line)) {
                found.add(line);
            }
        };
    }

    List<String> all() {
        return List.copyOf(found);
    }

    /** Takes what is wrong with one file. */
    interface ForFile {
        void add(String place, String reason);
    }
}
