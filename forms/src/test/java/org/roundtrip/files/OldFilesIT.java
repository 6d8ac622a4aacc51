package org.roundtrip.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Samples;

/** Databases in which the bytes of files are still in a table. */
class OldFilesIT {
    private final Api api = new Api();
    private long caseId;

    @BeforeEach
    void aCase() {
        api.order("100");
        caseId =
                api.post("/api/v1/cases", "k", Samples.openCase("100", 1, null)).status() == 201
                        ? api.database()
                                .sql("select id from case_file")
                                .query(Long.class)
                                .single()
                        : 0;
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void theirBytesAreMovedAndWhatTellsOfPlacesIsGone() {
        old("11111111-1111-4111-8111-111111111111", "JPEG", Corpus.jpegFromCamera(60, 30, 6));
        old("22222222-2222-4222-8222-222222222222", "PDF", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        old("33333333-3333-4333-8333-333333333333", "HEIC", new byte[] {1});
        old("44444444-4444-4444-8444-444444444444", "PNG", new byte[] {1});

        api.bean(MoveOldFiles.class).move();
        api.bean(MoveOldFiles.class).move();

        var files = api.bean(FileStore.class);
        var shelf = api.bean(FileShelf.class);
        var photo = files.find("11111111-1111-4111-8111-111111111111").orElseThrow();
        assertThat(photo.picture()).isTrue();
        assertThat(new String(shelf.content(photo.id()).orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS");
        assertThat(shelf.small(photo.id())).isPresent();
        assertThat(shelf.content("22222222-2222-4222-8222-222222222222")).contains("%PDF-1.7".getBytes());
        assertThat(shelf.content("33333333-3333-4333-8333-333333333333")).isEmpty();
        assertThat(api.database()
                        .sql("select file_id from stored_file_content order by file_id")
                        .query(String.class)
                        .list())
                .containsExactly("33333333-3333-4333-8333-333333333333", "44444444-4444-4444-8444-444444444444");
    }

    private void old(String id, String type, byte[] content) {
        api.database()
                .sql("insert into stored_file (id, case_id, task_id, name, type, size_bytes, sha256, uploaded_by,"
                        + " uploaded_at, answered) values (?, ?, 't1', 'old.jpg', ?, ?, 'x', 'wim', 1, true)")
                .params(id, caseId, type, content.length)
                .update();
        api.database()
                .sql("insert into stored_file_content (file_id, content) values (?, ?)")
                .params(id, content)
                .update();
    }
}
