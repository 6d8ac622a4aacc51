package org.roundtrip.forms.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What makes a case worth a second look: many returns of one customer, a fault nobody took a picture of, a hand in its sum. */
@Component
class CaseFlags {
    private static final Duration YEAR = Duration.ofDays(365);
    /** Fewer are nothing to speak of. */
    private static final int MANY = 3;

    /** Where somebody decides about goods or money; elsewhere a warning would only be in the way. */
    private static final Set<String> DECISIONS = Set.of(
            "intake/review-request",
            "inspection/settle-inspection",
            "returns/answer-rejected-refund",
            "refund/approve-refund");

    private static final String FAULTS = "('DAMAGED', 'FAULTY', 'WRONG_ITEM', 'NOT_AS_DESCRIBED')";
    private static final String FLAGS = "select f.id,"
            + " (select count(distinct o.request_number) from case_file o where o.customer_email = f.customer_email"
            + " and o.opened_at > f.opened_at - :year and o.id <= f.id and o.journey <> 'REPAIR'"
            + " and o.state not in ('CANCELLED', 'EXPIRED')) as returns,"
            + " case when f.journey <> 'REPAIR' and exists (select 1 from case_line l where l.case_id = f.id"
            + " and l.reason in " + FAULTS + ") and not exists (select 1 from stored_file s where s.case_id = f.id)"
            + " then 1 else 0 end as bare,"
            + " case when exists (select 1 from refund r join refund_line p on p.refund_id = r.id"
            + " where r.case_id = f.id and p.rule like 'person/%') then 1 else 0 end as changed"
            + " from case_file f where f.id in (:cases)";

    private final JdbcClient jdbc;
    private final DeskTexts texts;

    CaseFlags(JdbcClient jdbc, DeskTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    static boolean wantedBy(String formKey) {
        return DECISIONS.contains(formKey);
    }

    /** In words, by case, for those who know customers and money; cases without any are missing. */
    Map<Long, List<String>> of(Collection<Long> caseIds, Sight sight) {
        if (caseIds.isEmpty() || !sight.names() || !sight.money()) {
            return Map.of();
        }
        var flags = new HashMap<Long, List<String>>();
        jdbc.sql(FLAGS)
                .param("year", YEAR.toMillis())
                .param("cases", caseIds)
                .query(Row.class)
                .list()
                .forEach(row -> {
                    var words = words(row);
                    if (!words.isEmpty()) {
                        flags.put(row.id(), words);
                    }
                });
        return flags;
    }

    private record Row(long id, int returns, int bare, int changed) {}

    private List<String> words(Row row) {
        var words = new ArrayList<String>();
        if (row.returns() >= MANY) {
            words.add(texts.text("flag.returns", row.returns()));
        }
        if (row.bare() == 1) {
            words.add(texts.text("flag.no-photo"));
        }
        if (row.changed() == 1) {
            words.add(texts.text("flag.changed"));
        }
        return words;
    }
}
