package org.roundtrip.teamwork;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.work.Commands;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The views of a queue that people keep: a name and what it filters by. Shared ones are everybody's to see. */
@Component
public class SavedViews {
    /** Each is counted whenever the queue is shown. */
    public static final int MOST = 12;

    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final Commands commands;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Commands commands, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.clock = clock;
    }

    /** @param shows its filter, as the address of a list has it */
    public record View(long id, String owner, String name, boolean shared, String shows) {}

    /** A person's own views of a queue, and after them those that others share. */
    public List<View> of(String queue, Actor actor) {
        var views = new ArrayList<>(views("owner = ?", queue, actor));
        views.addAll(views("owner <> ? and shared = true", queue, actor));
        return views;
    }

    /** As many as one person may have: of his own that is all of them, however many others share. */
    private List<View> views(String whose, String queue, Actor actor) {
        return jdbc.sql("select id, owner, name, shared, shows from saved_view where queue = ? and " + whose
                        + " order by shared, name, id limit ?")
                .params(queue, actor.name(), MOST)
                .query(View.class)
                .list();
    }

    /**
     * Keeps a view; one of the same name and person is replaced.
     *
     * @throws InvalidRequest if it has no name, filters nothing, or the person has enough
     */
    public void keep(String queue, Actor actor, String name, boolean shared, String filter) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new InvalidRequest("/name", "view-name", "a view has a name of 1 to 60 characters");
        }
        if (filter.isEmpty() || filter.length() > 1000) {
            throw new InvalidRequest("/filter", "view-empty", "a view filters something");
        }
        try {
            commands.run(() -> {
                jdbc.sql("delete from saved_view where queue = ? and owner = ? and name = ?")
                        .params(queue, actor.name(), name.strip())
                        .update();
                if (mine(queue, actor) >= MOST) {
                    throw new InvalidRequest("/name", "view-many", "remove a view first: " + MOST + " are enough");
                }
                jdbc.sql("insert into saved_view (queue, owner, name, shared, shows, created_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                        .params(queue, actor.name(), name.strip(), shared, filter, clock.millis())
                        .update();
            });
        } catch (DuplicateKeyException e) {
            // The same button pressed twice: it is kept.
        }
    }

    /** Removes one's own view. Somebody else's stays. */
    public void remove(long id, Actor actor) {
        commands.run(() -> {
            jdbc.sql("delete from saved_view where id = ? and owner = ?")
                    .params(id, actor.name())
                    .update();
        });
    }

    private long mine(String queue, Actor actor) {
        return jdbc.sql("select count(*) from saved_view where queue = ? and owner = ?")
                .params(queue, actor.name())
                .query(Long.class)
                .single();
    }
}
