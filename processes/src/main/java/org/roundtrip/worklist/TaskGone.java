package org.roundtrip.worklist;

/** The task is done, was cancelled, or never was: for the one who asks it makes no difference. */
public class TaskGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TaskGone() {
        super("this task no longer exists");
    }
}
