package org.roundtrip.teamwork;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.roundtrip.cases.Actor;
import org.roundtrip.work.Commands;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is looking at a case. A page beats while it is open; who has not been heard of for {@link #FOR} is gone, so that a
 * lost connection leaves no ghost. It says something and locks nothing.
 */
@Component
public class Presence {
    /** How long one beat counts: two may get lost. */
    public static final Duration FOR = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Commands commands;
    private final Clock clock;

    Presence(JdbcClient jdbc, Commands commands, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.clock = clock;
    }

    public enum Doing {
        VIEWING,
        EDITING
    }

    public record Here(long caseId, String person, Doing doing) {}

    /** A beat of somebody's page. */
    public void beat(long caseId, Actor actor, Doing doing) {
        if (renewed(caseId, actor, doing)) {
            return;
        }
        try {
            commands.run(() -> {
                // Where he was before says nothing any more; so there are never more rows than open pages.
                jdbc.sql("delete from case_presence where person = ? and seen_at <= ?")
                        .params(actor.name(), oldest())
                        .update();
                jdbc.sql("insert into case_presence (case_id, person, doing, seen_at) values (?, ?, ?, ?)")
                        .params(caseId, actor.name(), doing.name(), clock.millis())
                        .update();
            });
        } catch (DuplicateKeyException e) {
            // Another page of the same person was faster, and said the same.
        }
    }

    /** Somebody is done with a case. If another page of his has it open, its next beat says so. */
    public void leave(long caseId, Actor actor) {
        commands.run(() -> {
            jdbc.sql("delete from case_presence where case_id = ? and person = ?")
                    .params(caseId, actor.name())
                    .update();
        });
    }

    private boolean renewed(long caseId, Actor actor, Doing doing) {
        return commands.run(
                () -> jdbc.sql("update case_presence set doing = ?, seen_at = ? where case_id = ? and person = ?")
                                .params(doing.name(), clock.millis(), caseId, actor.name())
                                .update()
                        > 0);
    }

    /** Everybody else who is at one of these cases now. */
    public List<Here> others(Collection<Long> caseIds, Actor actor) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select case_id, person, doing from case_presence where case_id in (:cases)"
                        + " and person <> :me and seen_at > :oldest order by person")
                .param("cases", caseIds)
                .param("me", actor.name())
                .param("oldest", oldest())
                .query((row, n) -> new Here(
                        row.getLong("case_id"), row.getString("person"), Doing.valueOf(row.getString("doing"))))
                .list();
    }

    private long oldest() {
        return clock.instant().minus(FOR).toEpochMilli();
    }
}
