package org.roundtrip.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roundtrip.audit.Sealed.Entry;
import org.roundtrip.audit.Sealed.Seal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the sealing reads and writes. */
@Component
class SealRows {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SealRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An entry that has no seal. */
    record Unsealed(long id, Entry entry) {}

    /** Locks the mark for the present transaction: one at a time seals, or erases. @return every id up to it is sealed */
    long lockMark() {
        return jdbc.sql("select sealed_up_to from timeline_seal_mark where id = 1 for update")
                .query(Long.class)
                .optional()
                .orElseGet(this::firstMark);
    }

    /** Whoever took the row away gets everything looked at again, and nothing sealed twice. */
    private long firstMark() {
        return jdbc.sql("insert into timeline_seal_mark (id, sealed_up_to) values (1, 0)")
                        .update()
                - 1L;
    }

    void mark(long sealedUpTo) {
        jdbc.sql("update timeline_seal_mark set sealed_up_to = ? where id = 1")
                .param(sealedUpTo)
                .update();
    }

    /** Entries beyond this one that have no seal, in the order they were written in. */
    List<Unsealed> unsealed(long beyond, int limit) {
        return jdbc.sql("select e.* from timeline_entry e left join timeline_seal s"
                        + " on s.case_id = e.case_id and s.seq = e.seq"
                        + " where e.id > ? and s.seq is null order by e.id limit ?")
                .params(beyond, limit)
                .query((row, n) -> new Unsealed(row.getLong("id"), entry(row)))
                .list();
    }

    /** The last of the entries beyond this one that happened before then; the same one if there is none. */
    long lastBefore(long beyond, long before) {
        return jdbc.sql("select coalesce(max(id), ?) from timeline_entry where id > ? and at_millis < ?")
                .params(beyond, beyond, before)
                .query(Long.class)
                .single();
    }

    /** The newest hash of each of these cases, for those that have any. */
    Map<Long, byte[]> heads(Collection<Long> cases) {
        var heads = new HashMap<Long, byte[]>();
        jdbc.sql("select s.case_id, s.hash from timeline_seal s join (select case_id, max(seq) as seq"
                        + " from timeline_seal where case_id in (:cases) group by case_id) h"
                        + " on h.case_id = s.case_id and h.seq = s.seq")
                .param("cases", cases)
                .query(row -> {
                    heads.put(row.getLong(1), row.getBytes(2));
                });
        return heads;
    }

    void add(List<Seal> seals) {
        batches.batchUpdate(
                "insert into timeline_seal (case_id, seq, sealed_at, key_id, salt, digest, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                seals.stream()
                        .map(seal -> new Object[] {
                            seal.caseId(),
                            seal.seq(),
                            seal.sealedAt(),
                            seal.keyId(),
                            seal.salt(),
                            seal.digest(),
                            seal.hash()
                        })
                        .toList());
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("case_id"),
                row.getInt("seq"),
                row.getLong("at_millis"),
                row.getString("code"),
                row.getString("actor_kind"),
                row.getString("actor"),
                row.getString("facts"));
    }
}
