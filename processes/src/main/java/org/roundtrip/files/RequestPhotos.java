package org.roundtrip.files;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.files.TakeFile.Taken;
import org.roundtrip.files.TakeFile.Wanted;
import org.roundtrip.work.Commands;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Photos that are sent before there is a case: with a request while it is filled in, or one by one by a program that will
 * refer to them. Opening the case makes them its files; else they are thrown away.
 */
@Service
public class RequestPhotos {
    /** How many photos a line can have. */
    public static final int MOST_PER_LINE = 5;

    private static final int MOST_PER_REQUEST = 100;
    private static final Duration KEPT = Duration.ofDays(2);
    private static final String PROGRAM = "user:";

    private final TakeFile taking;
    private final JdbcClient jdbc;
    private final Commands commands;
    private final Clock clock;

    RequestPhotos(TakeFile taking, JdbcClient jdbc, Commands commands, Clock clock) {
        this.taking = taking;
        this.jdbc = jdbc;
        this.commands = commands;
        this.clock = clock;
    }

    /** A photo of a line. */
    public record Photo(String id, int line, String name, FileType type, int size, String sha256) {}

    /** The photos of a request, in the order they were sent. */
    public List<Photo> of(String request) {
        return jdbc.sql("select * from request_photo where request = ? order by line_no, place")
                .param(request)
                .query((row, n) -> new Photo(
                        row.getString("id"),
                        row.getInt("line_no"),
                        row.getString("name"),
                        FileType.valueOf(row.getString("type")),
                        row.getInt("size_bytes"),
                        row.getString("sha256")))
                .list();
    }

    public Optional<Photo> find(String request, String id) {
        return of(request).stream().filter(photo -> photo.id().equals(id)).findFirst();
    }

    /**
     * Keeps a photo. Must not be called in a transaction.
     *
     * @param request a name nobody else can guess
     * @throws InvalidRequest if it is no photo, see {@link TakeFile}, or one too many
     */
    public void add(String request, int line, String name, byte[] content) {
        // Asked before anything is decoded or kept, and again by the table.
        place(request, line);
        var taken = taking.take(name, content, Wanted.PICTURE);
        for (int tries = 1; ; tries++) {
            try {
                commands.run(() -> put(request, line, place(request, line), taken));
                return;
            } catch (DuplicateKeyException e) {
                if (tries == MOST_PER_LINE) {
                    throw full();
                }
            }
        }
    }

    /** Lists a photo that a program sent, under its own name. Called in a transaction. @return its reference */
    public String add(String program, Taken taken) {
        put(PROGRAM + program + ":" + UUID.randomUUID(), 0, 0, taken);
        return StoredFile.reference(taken.id());
    }

    /** Forgets a photo; its bytes go later. */
    public void remove(String request, String id) {
        commands.run(() -> {
            jdbc.sql("delete from request_photo where request = ? and id = ?")
                    .params(request, id)
                    .update();
        });
    }

    /** Forgets all photos of requests that are forgotten. */
    public void remove(Collection<String> requests) {
        if (!requests.isEmpty()) {
            commands.run(() -> {
                jdbc.sql("delete from request_photo where request in (:requests)")
                        .param("requests", requests)
                        .update();
            });
        }
    }

    /** Which of these a program sent, and may refer to. */
    Optional<Photo> ofProgram(String program, String id) {
        return jdbc.sql("select request from request_photo where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .filter(request -> request.startsWith(PROGRAM + program + ":"))
                .flatMap(request -> find(request, id));
    }

    private int place(String request, int line) {
        var photos = jdbc.sql("select line_no, place from request_photo where request = ?")
                .param(request)
                .query((row, n) -> List.of(row.getInt("line_no"), row.getInt("place")))
                .list();
        var taken = photos.stream()
                .filter(photo -> photo.get(0) == line)
                .map(photo -> photo.get(1))
                .collect(Collectors.toCollection(HashSet::new));
        if (taken.size() >= MOST_PER_LINE || photos.size() >= MOST_PER_REQUEST) {
            throw full();
        }
        // After the last, as long as there is room there; else where one was taken out.
        int last = taken.stream().mapToInt(place -> place).max().orElse(-1);
        int place = last + 1 < MOST_PER_LINE ? last + 1 : 0;
        while (taken.contains(place)) {
            place++;
        }
        return place;
    }

    private static InvalidRequest full() {
        return new InvalidRequest("", "too-many-photos", "a line can have " + MOST_PER_LINE + " photos at most");
    }

    private void put(String request, int line, int place, Taken taken) {
        jdbc.sql("insert into request_photo (id, request, line_no, place, name, type, size_bytes, sha256, sent_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        taken.id(),
                        request,
                        line,
                        place,
                        taken.name(),
                        taken.type().name(),
                        taken.size(),
                        taken.sha256(),
                        clock.millis())
                .update();
    }

    /** What programs sent and never referred to. What a person sent goes with his request. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT25M")
    void throwAwayUnused() {
        commands.run(() -> {
            jdbc.sql("delete from request_photo where sent_at < ? and request like 'user:%'")
                    .param(clock.millis() - KEPT.toMillis())
                    .update();
        });
    }
}
