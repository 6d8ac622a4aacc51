package org.roundtrip.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.audit.ChainCheck.Link;
import org.roundtrip.audit.Sealed.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recomputes the chain of every case. Only reads, and may do so while a server writes. */
@Component
public class VerifyTimelines {
    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final SealKeys keys;
    private final Clock clock;

    VerifyTimelines(JdbcClient jdbc, SealKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** The newest seal of a case. */
    public record Head(String caseNumber, int seq, String hash) {}

    /**
     * One case, looked at.
     *
     * @param head null if nothing of it is sealed yet
     * @param problems what is wrong, in words
     * @param late how many of its entries were sealed more than a day after they happened
     */
    public record Verdict(
            String caseNumber, int entries, @Nullable Head head, List<String> problems, int late) {}

    private record Row(long caseId, Link link) {}

    private record Case(long id, String number) {}

    /** How many cases there are to look at. */
    public long cases() {
        return jdbc.sql("select count(*) from case_file").query(Long.class).single();
    }

    /** Looks at every case, and at chains whose case is gone. */
    public void each(Consumer<Verdict> verdict) {
        long from = 0;
        List<Case> page;
        do {
            page = jdbc.sql("select id, number from case_file where id > ? order by id limit ?")
                    .params(from, PAGE)
                    .query(Case.class)
                    .list();
            if (!page.isEmpty()) {
                long last = page.get(page.size() - 1).id();
                look(page, from, last, verdict);
                from = last;
            }
        } while (page.size() == PAGE);
        jdbc.sql("select case_id, max(seq) as seq from timeline_seal"
                        + " where not exists (select 1 from case_file f where f.id = case_id) group by case_id")
                .query((row, n) -> new Verdict(
                        "(id " + row.getLong(1) + ")", row.getInt(2), null, List.of("the case was deleted"), 0))
                .list()
                .forEach(verdict);
    }

    private void look(List<Case> page, long from, long last, Consumer<Verdict> verdict) {
        Map<Long, List<Link>> links = links(from, last).stream()
                .collect(Collectors.groupingBy(Row::caseId, Collectors.mapping(Row::link, Collectors.toList())));
        for (var one : page) {
            var chain = links.getOrDefault(one.id(), List.of());
            var check = new ChainCheck(keys, clock.instant(), chain);
            var problems = check.problems();
            var head = chain.stream()
                    .map(Link::seal)
                    .filter(Objects::nonNull)
                    .reduce((earlier, later) -> later)
                    .map(seal ->
                            new Head(one.number(), seal.seq(), HexFormat.of().formatHex(seal.hash())));
            verdict.accept(new Verdict(one.number(), chain.size(), head.orElse(null), problems, check.late()));
        }
    }

    /** One statement: what is sealed or erased meanwhile is seen with both its sides, or neither. */
    private List<Row> links(long from, long last) {
        var seal = ", s.sealed_at, s.key_id, s.salt, s.digest, s.hash from ";
        return jdbc.sql("select e.case_id, e.seq, e.at_millis, e.code, e.actor_kind, e.actor, e.facts" + seal
                        + "timeline_entry e left join timeline_seal s on s.case_id = e.case_id and s.seq = e.seq"
                        + " where e.case_id > :from and e.case_id <= :last"
                        + " union all select s.case_id, s.seq, null, null, null, null, null" + seal
                        + "timeline_seal s left join timeline_entry e on e.case_id = s.case_id and e.seq = s.seq"
                        + " where e.id is null and s.case_id > :from and s.case_id <= :last order by 1, 2")
                .param("from", from)
                .param("last", last)
                .query((row, n) -> new Row(row.getLong(1), link(row)))
                .list();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getInt("seq"),
                row.getString("code") == null ? null : SealRows.entry(row),
                row.getBytes("hash") == null
                        ? null
                        : new Seal(
                                row.getLong("case_id"),
                                row.getInt("seq"),
                                row.getLong("sealed_at"),
                                row.getString("key_id"),
                                row.getBytes("salt"),
                                row.getBytes("digest"),
                                row.getBytes("hash")));
    }

    /** What is said of a head that was noted earlier; null if the case still has it. */
    public @Nullable String against(Head noted) {
        var hash = jdbc.sql("select s.hash from timeline_seal s join case_file f on f.id = s.case_id"
                        + " where f.number = ? and s.seq = ?")
                .params(noted.caseNumber(), noted.seq())
                .query((row, n) -> HexFormat.of().formatHex(row.getBytes(1)))
                .optional();
        if (hash.isEmpty()) {
            return "its tail was cut off: entry " + noted.seq() + " was sealed and is not there any more";
        }
        return hash.get().equals(noted.hash()) ? null : "its history up to entry " + noted.seq() + " is another one";
    }
}
