package org.roundtrip.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of files in our own table: a file is on it in the commit of what it belongs to. */
@Component
class TableFiles implements FileStore {
    private final JdbcClient jdbc;

    TableFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(StoredFile file) {
        jdbc.sql("insert into stored_file (id, case_id, task_id, line_no, name, type, size_bytes, sha256, uploaded_by,"
                        + " uploaded_at, answered, picture) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        file.id(),
                        file.caseId(),
                        file.taskId(),
                        file.line(),
                        file.name(),
                        file.type().name(),
                        file.size(),
                        file.sha256(),
                        file.uploadedBy(),
                        file.uploadedAt().toEpochMilli(),
                        // Who asks for something has given his answer with it.
                        file.fromRequest(),
                        file.picture())
                .update();
    }

    @Override
    public Optional<StoredFile> find(String id) {
        return jdbc.sql("select * from stored_file where id = ?")
                .param(id)
                .query(TableFiles::file)
                .optional();
    }

    @Override
    public List<StoredFile> ofCase(long caseId) {
        return jdbc.sql("select * from stored_file where case_id = ? order by uploaded_at, id")
                .param(caseId)
                .query(TableFiles::file)
                .list();
    }

    @Override
    public int countOfTask(String taskId) {
        return jdbc.sql("select count(*) from stored_file where task_id = ?")
                .param(taskId)
                .query(Integer.class)
                .single();
    }

    @Override
    public long bytesOfCase(long caseId) {
        return jdbc.sql("select coalesce(sum(size_bytes), 0) from stored_file where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
    }

    @Override
    public void answered(Collection<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update stored_file set answered = true where id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }

    @Override
    public void answered(Collection<String> ids, int line) {
        if (!ids.isEmpty()) {
            jdbc.sql("update stored_file set answered = true, line_no = :line where id in (:ids)")
                    .param("line", line)
                    .param("ids", ids)
                    .update();
        }
    }

    @Override
    public int throwAwayLeftOver(Instant before) {
        var left = jdbc.sql("select f.id from stored_file f where f.answered = false and f.uploaded_at < ?"
                        + " and not exists (select 1 from work_item w where w.id = f.task_id) limit 100")
                .param(before.toEpochMilli())
                .query(String.class)
                .list();
        if (!left.isEmpty()) {
            jdbc.sql("delete from stored_file_content where file_id in (:ids)")
                    .param("ids", left)
                    .update();
            jdbc.sql("delete from stored_file where id in (:ids)")
                    .param("ids", left)
                    .update();
        }
        return left.size();
    }

    private static StoredFile file(ResultSet row, int n) throws SQLException {
        return new StoredFile(
                row.getString("id"),
                row.getLong("case_id"),
                row.getString("task_id"),
                row.getObject("line_no", Integer.class),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getInt("size_bytes"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                Instant.ofEpochMilli(row.getLong("uploaded_at")),
                row.getBoolean("picture"));
    }
}
