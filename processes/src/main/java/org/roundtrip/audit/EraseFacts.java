package org.roundtrip.audit;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes what tells of a person out of timelines. Their chains still prove that nothing else was changed. */
@Component
public class EraseFacts {
    /** What a timeline says of it: an entry without facts and salt is proven only if this one follows. */
    public static final String ERASED = "personal-data-erased";

    /** What facts become. */
    static final String NO_FACTS = "{}";

    private final SealRows rows;
    private final JdbcClient jdbc;

    EraseFacts(SealRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Nobody seals until the present transaction is over. Before anything else is locked. */
    public void hold() {
        rows.lockMark();
    }

    /** Erases the facts of these entries of a case, in the caller's transaction, which holds. */
    public void erase(long caseId, Collection<Integer> seqs) {
        if (seqs.isEmpty()) {
            return;
        }
        jdbc.sql("update timeline_entry set facts = :none where case_id = :caseId and seq in (:seqs)")
                .param("none", NO_FACTS)
                .param("caseId", caseId)
                .param("seqs", seqs)
                .update();
        jdbc.sql("update timeline_seal set salt = null where case_id = :caseId and seq in (:seqs)")
                .param("caseId", caseId)
                .param("seqs", seqs)
                .update();
    }
}
