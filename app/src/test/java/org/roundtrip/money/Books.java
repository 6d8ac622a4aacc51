package org.roundtrip.money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.roundtrip.cases.CaseFile;

/**
 * What must hold of some cases after any run: the provider's ledger is ours, no payment is overdrawn, every case stands in
 * one legal state, nothing hangs, timelines have no gaps, and what was to be sent is sent.
 */
final class Books {
    private static final Set<String> ENDS = Set.of("REFUNDED", "REFUSED", "EXPIRED", "CANCELLED");

    private final MoneyServer on;
    private final List<Long> cases;

    private Books(MoneyServer on, List<Long> cases) {
        this.on = on;
        this.cases = cases;
    }

    static Books of(MoneyServer on, Collection<CaseFile> cases) {
        return new Books(on, cases.stream().map(CaseFile::key).toList());
    }

    /** Everything that is wrong, in words; empty if nothing is. */
    List<String> problems() {
        var problems = problemsButLedger();
        problems.addAll(new Ledgers(on, orders()).differences());
        return problems;
    }

    /** As {@link #problems}, for payments that the provider never saw. */
    List<String> problemsButLedger() {
        var problems = new ArrayList<>(new Ledgers(on, orders()).overdrawn());
        illegal(problems);
        unpaid(problems);
        gaps(problems);
        stuck(problems);
        unsent(problems);
        return problems;
    }

    private List<Long> orders() {
        return numbers("select distinct order_id from case_line where case_id in (:cases)");
    }

    private List<Long> numbers(String sql) {
        return on.jdbc.sql(sql).param("cases", cases).query(Long.class).list();
    }

    private record Standing(long id, String number, String state, String waitingFor, boolean closed) {}

    /** A case is over, with nothing under way, or waits for somebody, with its journey under way. */
    private void illegal(List<String> problems) {
        var running = new HashSet<>(on.jdbc
                .sql(
                        "select BUSINESS_KEY_ from ACT_RU_EXECUTION where PARENT_ID_ is null and BUSINESS_KEY_ is not null")
                .query(String.class)
                .list());
        on
                .jdbc
                .sql("select id, number, state, waiting_for, closed from case_file where id in (:cases)")
                .param("cases", cases)
                .query((row, n) -> new Standing(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)))
                .list()
                .stream()
                .filter(standing -> {
                    boolean over = standing.closed()
                            && ENDS.contains(standing.state())
                            && standing.waitingFor() == null
                            && !running.contains(standing.number());
                    boolean underWay = !standing.closed()
                            && !ENDS.contains(standing.state())
                            && standing.waitingFor() != null
                            && running.contains(standing.number());
                    return over == underWay;
                })
                .forEach(standing -> problems.add("neither over nor under way: " + standing));
    }

    /** A closed case's refund is paid, every leg of it, once. */
    private void unpaid(List<String> problems) {
        numbers("select f.id from case_file f join refund r on r.case_id = f.id where f.id in (:cases)"
                        + " and f.state = 'REFUNDED' and (r.state <> 'SETTLED' or r.method = 'REFUND'"
                        + " and r.credit_code is null and r.total_minor <> coalesce((select sum(l.amount_minor)"
                        + " from refund_leg l where l.refund_id = r.id and (l.settled_elsewhere is not null"
                        + " or exists (select 1 from refund_attempt a where a.leg_id = l.id and a.state = 'SUCCEEDED'))"
                        + "), 0))")
                .forEach(id -> problems.add("closed as refunded, not paid: case " + id));
        numbers("select l.id from refund_leg l join refund r on r.id = l.refund_id join refund_attempt a"
                        + " on a.leg_id = l.id where r.case_id in (:cases) and a.state not in ('FAILED', 'CANCELED')"
                        + " group by l.id having count(*) > 1")
                .forEach(leg -> problems.add("two live attempts: leg " + leg));
    }

    private void gaps(List<String> problems) {
        numbers("select case_id from timeline_entry where case_id in (:cases) group by case_id"
                        + " having min(seq) <> 1 or max(seq) <> count(*)")
                .forEach(id -> problems.add("a gap in the timeline of case " + id));
    }

    /** Of the whole server: jobs and locks do not know their case. */
    private void stuck(List<String> problems) {
        add(problems, "incidents", on.count("select count(*) from ACT_RU_INCIDENT"));
        add(
                problems,
                "jobs that failed",
                on.count("select count(*) from ACT_RU_JOB where RETRIES_ = 0 or EXCEPTION_MSG_ is not null"));
        add(
                problems,
                "outside steps beyond their plan",
                on.count("select count(*) from ACT_RU_EXT_TASK where RETRIES_ = 0"));
    }

    private void unsent(List<String> problems) {
        numbers("select id from mail_outbox where case_id in (:cases) and state <> 'SENT'")
                .forEach(id -> problems.add("not sent: mail " + id));
        add(problems, "webhooks not worked", on.count("select count(*) from webhook_inbox where status = 'NEW'"));
    }

    private static void add(List<String> problems, String what, long count) {
        if (count > 0) {
            problems.add(count + " " + what);
        }
    }
}
