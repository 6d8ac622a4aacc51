package org.roundtrip.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.files.TakeFile.Taken;

/**
 * A file that belongs to a case.
 *
 * @param id random; whoever knows it still has to be one who may see the case
 * @param taskId the task it was attached to; empty if it came with the request
 * @param line the line of the case that it shows, null if none
 * @param name what it was called, made safe to be a name of a file
 * @param size in bytes
 * @param picture whether it is a picture that we made ourselves: only such a one may be shown on a page
 */
public record StoredFile(
        String id,
        long caseId,
        String taskId,
        @Nullable Integer line,
        String name,
        FileType type,
        int size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        boolean picture) {
    /** What stands for the task with files that came with the request. */
    static final String REQUEST = "";

    private static final String PREFIX = "files::";

    static StoredFile of(Taken taken, long caseId, String taskId, @Nullable Integer line, String by, Instant at) {
        return new StoredFile(
                taken.id(),
                caseId,
                taskId,
                line,
                taken.name(),
                taken.type(),
                taken.size(),
                taken.sha256(),
                by,
                at,
                taken.type().isPicture());
    }

    /** Whether the customer sent it with his request, or whoever asked for him. */
    public boolean fromRequest() {
        return taskId.equals(REQUEST);
    }

    /** How answers refer to it. */
    public String reference() {
        return reference(id);
    }

    public static String reference(String id) {
        return PREFIX + id;
    }

    /** The id in a reference; the reference itself if it is none. */
    public static String id(String reference) {
        return reference.startsWith(PREFIX) ? reference.substring(PREFIX.length()) : reference;
    }
}
