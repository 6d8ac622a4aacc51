package org.roundtrip.worklist;

/** Somebody else has the task. */
public class TaskTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String by;

    public TaskTaken(String by) {
        super("claimed by " + by);
        this.by = by;
    }

    public String by() {
        return by;
    }
}
