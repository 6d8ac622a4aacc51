package org.roundtrip.files;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.InvalidRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes photos that were sent before, or at a task, photos of the lines of a case. Called in the caller's transaction. */
@Component
public class PhotosOfCase {
    private final RequestPhotos requests;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final Clock clock;

    PhotosOfCase(RequestPhotos requests, FileStore files, JdbcClient jdbc, Clock clock) {
        this.requests = requests;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Photos that came with a request show a line of its case from now on.
     *
     * @param request the name a customer's request has; nothing for a program, whose photos are under its own
     * @param at points to them in what the caller sent
     * @throws InvalidRequest if one of them is not the caller's
     */
    public void ofRequest(long caseId, int line, String request, Actor actor, List<String> references, String at) {
        for (int i = 0; i < references.size(); i++) {
            var id = StoredFile.id(references.get(i));
            boolean customer = actor.kind() == Actor.Kind.CUSTOMER;
            var photo = (customer ? requests.find(request, id) : requests.ofProgram(actor.name(), id))
                    .orElseThrow(unknown(at + "/" + i));
            jdbc.sql("delete from request_photo where id = ?").param(id).update();
            var taken = new TakeFile.Taken(photo.id(), photo.name(), photo.type(), photo.size(), photo.sha256());
            files.put(StoredFile.of(taken, caseId, StoredFile.REQUEST, line, actor.name(), clock.instant()));
        }
    }

    /**
     * Photos that were attached to a task show a line from now on.
     *
     * @throws InvalidRequest if one of them is no photo that was attached to this task
     */
    public void ofTask(String taskId, int line, List<String> references, String at) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < references.size(); i++) {
            var id = StoredFile.id(references.get(i));
            files.find(id)
                    .filter(file -> file.taskId().equals(taskId) && file.picture())
                    .orElseThrow(unknown(at + "/" + i));
            ids.add(id);
        }
        files.answered(ids, line);
    }

    private static java.util.function.Supplier<InvalidRequest> unknown(String at) {
        return () -> new InvalidRequest(at, "unknown-file", "send the photo first, and refer to it once");
    }
}
