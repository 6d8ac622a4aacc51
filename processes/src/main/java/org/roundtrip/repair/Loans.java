package org.roundtrip.repair;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is lent. Every change happens under the lock of the case. */
@Component
public class Loans {
    private final JdbcClient jdbc;

    Loans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Loan> ofCase(long caseId) {
        return jdbc.sql("select * from loan where case_id = ? order by id")
                .param(caseId)
                .query((row, n) -> new Loan(
                        row.getLong("id"),
                        row.getLong("case_id"),
                        row.getString("sku"),
                        Loan.State.valueOf(row.getString("state")),
                        row.getString("process_instance_id")))
                .list();
    }

    /** The newest of a case. */
    Loan of(long caseId) {
        var all = ofCase(caseId);
        return all.get(all.size() - 1);
    }

    void open(long caseId, String sku) {
        jdbc.sql("insert into loan (case_id, sku, state) values (?, ?, 'WANTED')")
                .params(caseId, sku)
                .update();
    }

    void startedAs(long loanId, String processInstanceId) {
        jdbc.sql("update loan set process_instance_id = ? where id = ?")
                .params(processInstanceId, loanId)
                .update();
    }

    void become(long loanId, Loan.State state) {
        jdbc.sql("update loan set state = ? where id = ?")
                .params(state.name(), loanId)
                .update();
    }
}
