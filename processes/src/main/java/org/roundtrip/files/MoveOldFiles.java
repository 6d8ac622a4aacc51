package org.roundtrip.files;

import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.work.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Moves files whose bytes are still in our tables, as they were before, to the shelf. Pictures are drawn anew on the way;
 * one that can't be stays where it is and is not shown any more, because of what may be in it besides.
 */
@Component
class MoveOldFiles {
    private static final Logger LOG = LoggerFactory.getLogger(MoveOldFiles.class);

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Pictures pictures;
    private final FileShelf shelf;
    private final Commands commands;

    MoveOldFiles(JdbcClient jdbc, FileStore files, Pictures pictures, FileShelf shelf, Commands commands) {
        this.jdbc = jdbc;
        this.files = files;
        this.pictures = pictures;
        this.shelf = shelf;
        this.commands = commands;
    }

    /** At the start; another node, or the next start, goes on where one has ended. */
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT12H")
    void move() {
        for (var id : jdbc.sql("select file_id from stored_file_content")
                .query(String.class)
                .list()) {
            files.find(id).filter(file -> file.type() != FileType.HEIC).ifPresent(this::move);
        }
    }

    private void move(StoredFile file) {
        var old = jdbc.sql("select content from stored_file_content where file_id = ?")
                .param(file.id())
                .query((row, n) -> row.getBytes("content"))
                .optional();
        try {
            old.ifPresent(content -> move(file, content));
        } catch (InvalidRequest e) {
            LOG.warn("File {} can't be read as what it is; it stays in the table", file.id());
        }
    }

    private void move(StoredFile file, byte[] old) {
        if (!file.type().isPicture()) {
            shelf.put(file.id(), old, null);
            commands.run(() -> moved(file, file.type(), old));
            return;
        }
        var picture = pictures.redraw(file.type(), old);
        shelf.put(file.id(), picture.content(), picture.small());
        commands.run(() -> moved(file, picture.type(), picture.content()));
    }

    private void moved(StoredFile file, FileType type, byte[] content) {
        jdbc.sql("update stored_file set name = ?, type = ?, size_bytes = ?, sha256 = ?, picture = ? where id = ?")
                .params(
                        TakeFile.tidy(file.name(), type),
                        type.name(),
                        content.length,
                        TakeFile.sha256(content),
                        type.isPicture(),
                        file.id())
                .update();
        jdbc.sql("delete from stored_file_content where file_id = ?")
                .param(file.id())
                .update();
    }
}
