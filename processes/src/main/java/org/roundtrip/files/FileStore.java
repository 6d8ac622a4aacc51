package org.roundtrip.files;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The list of files: whose they are, what they are called, who brought them. Their bytes are on the {@link FileShelf}.
 * Called in the caller's transaction, if there is one.
 */
public interface FileStore {
    void put(StoredFile file);

    Optional<StoredFile> find(String id);

    /** The files of a case, oldest first. */
    List<StoredFile> ofCase(long caseId);

    /** How many files were attached to a task. */
    int countOfTask(String taskId);

    /** How much the files of a case have together. */
    long bytesOfCase(long caseId);

    /** Says that an answer refers to these files: they stay as long as the case does. */
    void answered(Collection<String> ids);

    /** As above, and that they show this line of the case. */
    void answered(Collection<String> ids, int line);

    /** Throws away what no answer refers to, if it is older than this and its task is over. @return how many */
    int throwAwayLeftOver(Instant before);
}
