package org.roundtrip.refund;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.cases.Actor;
import org.roundtrip.refund.ApproveMany.Word;
import org.roundtrip.work.Commands;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Remembers for some days what became of refunds approved together, under the name its caller gave the run. */
@Service
public class ApprovalRuns {
    private static final Duration KEPT = Duration.ofDays(2);

    private final ApproveMany approvals;
    private final JdbcClient jdbc;
    private final Commands commands;
    private final Clock clock;

    ApprovalRuns(ApproveMany approvals, JdbcClient jdbc, Commands commands, Clock clock) {
        this.approvals = approvals;
        this.jdbc = jdbc;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * As {@link ApproveMany#approve}; a run that this person made before is not made again.
     *
     * @param run at most 36 characters
     */
    public List<Word> approve(String run, Collection<String> taskIds, Actor actor, String reason) {
        var known = of(run, actor);
        if (!known.isEmpty()) {
            return known;
        }
        var words = approvals.approve(taskIds, actor, reason);
        try {
            commands.run(() -> keep(run, actor, words));
            return words;
        } catch (DuplicateKeyException e) {
            // The button was pressed twice, and the other one was done first.
            return of(run, actor);
        }
    }

    /** What became of each, in the order asked; empty if this person has no such run. */
    public List<Word> of(String run, Actor actor) {
        return jdbc.sql("select * from approval_word where person = ? and run = ? order by position")
                .params(actor.name(), run)
                .query((row, n) -> new Word(
                        row.getString("task_id"),
                        row.getString("case_number"),
                        row.getString("currency") == null
                                ? null
                                : Money.ofMinor(
                                        CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                        row.getString("code"),
                        row.getString("code") == null))
                .list();
    }

    private void keep(String run, Actor actor, List<Word> words) {
        long now = clock.millis();
        jdbc.sql("delete from approval_word where at_millis < ?")
                .param(now - KEPT.toMillis())
                .update();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var amount = word.amount();
            jdbc.sql("insert into approval_word (person, run, position, task_id, case_number, amount_minor, currency,"
                            + " code, at_millis) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            actor.name(),
                            run,
                            i,
                            word.taskId(),
                            word.caseNumber(),
                            amount == null ? null : amount.getAmountMinorLong(),
                            amount == null ? null : amount.getCurrencyUnit().getCode(),
                            word.code(),
                            now)
                    .update();
        }
    }
}
