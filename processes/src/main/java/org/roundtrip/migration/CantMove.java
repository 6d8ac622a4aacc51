package org.roundtrip.migration;

import java.util.List;

/** A case can't go to the other version. Nothing was changed. */
public class CantMove extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Why> reasons;

    /**
     * One reason.
     *
     * @param step where the case stands, empty if it is not about a step
     * @param why in words, a sentence without the step's name
     */
    public record Why(String step, String why) {}

    public CantMove(List<Why> reasons) {
        super(reasons.toString());
        this.reasons = List.copyOf(reasons);
    }

    public List<Why> reasons() {
        return reasons;
    }
}
