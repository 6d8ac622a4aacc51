package org.roundtrip.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.audit.SealKeys;
import org.roundtrip.cases.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who had whose data exported or erased: proof that it was done, without saying whose it was. */
@Component
public class PrivacyRecords {
    private static final String PURPOSE = "person";
    private static final int PSEUDONYM = 12;

    private final JdbcClient jdbc;
    private final SealKeys keys;
    private final Clock clock;

    PrivacyRecords(JdbcClient jdbc, SealKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** What was done to a person's data. */
    public record Done(
            String kind, Instant at, String by, @Nullable String reason, int cases, int orders, int files) {}

    void add(String kind, Person person, @Nullable String reason, Actor actor, int files) {
        jdbc.sql("insert into privacy_record (kind, subject, reason, done_by, at_millis, cases, orders, files)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(kind, keys.pseudonym(PURPOSE, person.email()), reason, actor.name(), clock.millis())
                .params(person.cases().size(), person.orders().size(), files)
                .update();
    }

    /** The newest first. */
    List<Done> of(String email) {
        return jdbc.sql("select kind, at_millis, done_by, reason, cases, orders, files from privacy_record"
                        + " where subject in (:subjects) order by id desc")
                .param("subjects", keys.pseudonyms(PURPOSE, email))
                .query((row, n) -> new Done(
                        row.getString(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)))
                .list();
    }

    /** What stands for a person where the law wants to see that it was the same one. */
    String pseudonym(String email) {
        return "erased-" + keys.pseudonym(PURPOSE, email).substring(0, PSEUDONYM);
    }
}
