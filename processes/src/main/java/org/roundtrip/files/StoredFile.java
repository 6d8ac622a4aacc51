package org.roundtrip.files;

import java.time.Instant;

/**
 * A file that belongs to a case.
 *
 * @param id random; whoever knows it still has to be one who may see the case
 * @param taskId the task it was attached to
 * @param name what it was called, made safe to be a name of a file
 * @param size in bytes
 */
public record StoredFile(
        String id,
        long caseId,
        String taskId,
        String name,
        FileType type,
        int size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt) {
    private static final String PREFIX = "files::";

    /** How answers refer to it. */
    public String reference() {
        return PREFIX + id;
    }

    /** The id in a reference; the reference itself if it is none. */
    public static String id(String reference) {
        return reference.startsWith(PREFIX) ? reference.substring(PREFIX.length()) : reference;
    }
}
