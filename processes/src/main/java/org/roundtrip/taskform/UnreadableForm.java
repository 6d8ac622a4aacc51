package org.roundtrip.taskform;

/** A {@code .form} file that can't be shown or answered as it stands: where, and why, in words for its author. */
public class UnreadableForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;

    public UnreadableForm(String place, String reason) {
        super(reason);
        this.place = place;
    }

    /** The element it is about, by its id, or the part of the file. */
    public String place() {
        return place;
    }
}
