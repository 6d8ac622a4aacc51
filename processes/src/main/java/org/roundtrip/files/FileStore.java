package org.roundtrip.files;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where files are kept. Called in the caller's transaction, if there is one. */
public interface FileStore {
    void put(StoredFile file, byte[] content);

    Optional<StoredFile> find(String id);

    /** What is in a file; empty if it is not there any more. */
    Optional<byte[]> content(String id);

    /** The files of a case, oldest first. */
    List<StoredFile> ofCase(long caseId);

    /** How many files were attached to a task. */
    int countOfTask(String taskId);

    /** Says that an answer refers to these files: they stay as long as the case does. */
    void answered(Collection<String> ids);

    /** Throws away what no answer refers to, if it is older than this and its task is over. @return how many */
    int throwAwayLeftOver(Instant before);
}
