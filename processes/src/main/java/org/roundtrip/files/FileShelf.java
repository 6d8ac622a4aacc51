package org.roundtrip.files;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtrip.work.Commands;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts bytes where they lie and finds them again. They are there before any row refers to them; those that no row came to
 * refer to are thrown away a day later, and so are those whose row is gone.
 */
@Component
public class FileShelf {
    private static final String SMALL = "small";
    private static final Duration UNCLAIMED = Duration.ofDays(1);
    private static final int AT_ONCE = 100;

    private final FileContents contents;
    private final JdbcClient jdbc;
    private final Commands commands;
    private final Clock clock;

    FileShelf(FileContents contents, JdbcClient jdbc, Commands commands, Clock clock) {
        this.contents = contents;
        this.jdbc = jdbc;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * @param small the same picture, small; null if it is none
     * @return the id of the file that is to refer to it
     * @throws FilesUnavailable if it can't be kept
     */
    String put(byte[] content, byte @Nullable [] small) {
        var id = UUID.randomUUID().toString();
        put(id, content, small);
        return id;
    }

    /** As above, for a file that has its id already; doing it twice does no harm. */
    void put(String id, byte[] content, byte @Nullable [] small) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("bytes are put before the transaction that refers to them");
        }
        try {
            commands.run(() -> {
                jdbc.sql("insert into file_content (id, put_at) values (?, ?)")
                        .params(id, clock.millis())
                        .update();
            });
        } catch (DuplicateKeyException e) {
            // It was begun before, and not ended.
        }
        contents.put(id, content);
        if (small != null) {
            contents.put(id + SMALL, small);
        }
    }

    /** What is in a file; empty if it is not to be had (any more). @throws FilesUnavailable */
    public Optional<byte[]> content(String id) {
        return contents.get(id);
    }

    /** A picture, small enough for a list; the picture itself where there is none. @throws FilesUnavailable */
    public Optional<byte[]> small(String id) {
        return contents.get(id + SMALL).or(() -> content(id));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    public void throwAwayUnclaimed() {
        var before = clock.millis() - UNCLAIMED.toMillis();
        int thrown;
        do {
            var ids = jdbc.sql("select c.id from file_content c where c.put_at < ?"
                            + " and not exists (select 1 from stored_file f where f.id = c.id)"
                            + " and not exists (select 1 from request_photo p where p.id = c.id) limit " + AT_ONCE)
                    .param(before)
                    .query(String.class)
                    .list();
            ids.forEach(this::forget);
            thrown = ids.size();
        } while (thrown == AT_ONCE);
    }

    /** The row goes last: bytes without a row would never be found. */
    private void forget(String id) {
        contents.delete(id + SMALL);
        contents.delete(id);
        commands.run(() -> {
            jdbc.sql("delete from file_content where id = ?").param(id).update();
        });
    }
}
