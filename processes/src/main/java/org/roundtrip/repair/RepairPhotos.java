package org.roundtrip.repair;

import java.util.List;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.files.FileStore;
import org.roundtrip.files.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The photos the bench took of a device. The customer sees them beside the quote. */
@Component
public class RepairPhotos {
    private final FileStore files;
    private final JdbcClient jdbc;

    RepairPhotos(FileStore files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    /** @throws InvalidRequest if one of them was not attached to this task; called in the transaction of its answer */
    void add(long caseId, String taskId, List<String> references) {
        var ids = references.stream().map(StoredFile::id).distinct().toList();
        for (int i = 0; i < ids.size(); i++) {
            if (files.find(ids.get(i))
                    .filter(file -> file.taskId().equals(taskId))
                    .isEmpty()) {
                throw new InvalidRequest("/photos/" + i, "unknown-file", "attach the photo to this task first");
            }
        }
        files.answered(ids);
        ids.forEach(id -> jdbc.sql("insert into repair_photo (case_id, file_id) values (?, ?)")
                .params(caseId, id)
                .update());
    }

    /** The photos of a case, in the order they were attached. */
    public List<StoredFile> of(long caseId) {
        var ids = jdbc.sql("select file_id from repair_photo where case_id = ?")
                .param(caseId)
                .query(String.class)
                .list();
        return ids.isEmpty()
                ? List.of()
                : files.ofCase(caseId).stream()
                        .filter(file -> ids.contains(file.id()))
                        .toList();
    }
}
