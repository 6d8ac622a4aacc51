package org.roundtrip.app.production;

import java.util.List;

/** The settings are not those of a production. */
class UnfitForProduction extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    UnfitForProduction(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = problems;
    }

    /** What is wrong, each naming its setting; never a value. */
    List<String> problems() {
        return problems;
    }
}
