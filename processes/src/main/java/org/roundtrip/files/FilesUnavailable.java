package org.roundtrip.files;

import org.jspecify.annotations.Nullable;

/** Files can't be kept or read at this moment. Nothing was kept by halves. */
public class FilesUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean full;

    private FilesUnavailable(boolean full, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.full = full;
    }

    /** There is no room left. */
    public static FilesUnavailable full() {
        return new FilesUnavailable(true, "no room is left for files", null);
    }

    /** @param why what is wrong, without names or addresses of people */
    public static FilesUnavailable because(String why, @Nullable Throwable cause) {
        return new FilesUnavailable(false, why, cause);
    }

    public boolean isFull() {
        return full;
    }
}
