package org.roundtrip.teamwork;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.roundtrip.cases.Actor;
import org.roundtrip.work.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Colleagues called in a note, as {@code @ana}: they find it on their first page until they have opened the case. */
@Component
public class Mentions {
    private static final int MOST = 20;
    /** An at sign within a word is an address. */
    private static final Pattern CALL = Pattern.compile("(?<!\\S)@(\\p{Alnum}[\\p{Alnum}._-]{0,148}\\p{Alnum})");

    private final JdbcClient jdbc;
    private final Commands commands;

    Mentions(JdbcClient jdbc, Commands commands) {
        this.jdbc = jdbc;
        this.commands = commands;
    }

    /** A note somebody is called in. */
    public record Mention(String caseNumber, String author, Instant at, String body) {}

    /** Called in the note's transaction. Whether there is such a person only his sign-in will show. */
    void in(long noteId, String body) {
        CALL.matcher(body)
                .results()
                .map(hit -> hit.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MOST)
                .forEach(person -> jdbc.sql("insert into note_mention (note_id, person) values (?, ?)")
                        .params(noteId, person)
                        .update());
    }

    /** What this person has not seen yet, newest first. */
    public List<Mention> of(Actor actor) {
        return jdbc.sql("select c.number, n.author, n.at_millis, n.body from note_mention m join case_note n"
                        + " on n.id = m.note_id join case_file c on c.id = n.case_id"
                        + " where m.person = ? and m.seen = false order by n.id desc limit " + MOST)
                .param(name(actor))
                .query((row, i) -> new Mention(
                        row.getString("number"),
                        row.getString("author"),
                        Instant.ofEpochMilli(row.getLong("at_millis")),
                        row.getString("body")))
                .list();
    }

    public long count(Actor actor) {
        return jdbc.sql("select count(*) from note_mention where person = ? and seen = false")
                .param(name(actor))
                .query(Long.class)
                .single();
    }

    /** He has the case before him. */
    public void seen(long caseId, Actor actor) {
        if (count(actor) == 0) {
            return;
        }
        commands.run(() -> {
            jdbc.sql("update note_mention set seen = true where person = ? and seen = false"
                            + " and note_id in (select id from case_note where case_id = ?)")
                    .params(name(actor), caseId)
                    .update();
        });
    }

    private static String name(Actor actor) {
        return actor.name().toLowerCase(Locale.ROOT);
    }
}
