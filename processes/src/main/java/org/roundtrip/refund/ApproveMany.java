package org.roundtrip.refund;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Refusal;
import org.roundtrip.worklist.NotAllowed;
import org.roundtrip.worklist.TaskGone;
import org.roundtrip.worklist.TaskTaken;
import org.roundtrip.worklist.Worklist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says yes to several refunds that one person may approve. Each is approved by itself, through the same verb as on its own
 * page, with a word of its own: one that is refused stops no other. Saying it again approves nothing twice and answers the same.
 */
@Service
public class ApproveMany {
    /** More than this nobody has looked at. */
    public static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(ApproveMany.class);
    private static final String FORM = "refund/approve-refund";

    private final Worklist worklist;
    private final SecondPair eyes;
    private final JdbcClient jdbc;

    ApproveMany(Worklist worklist, SecondPair eyes, JdbcClient jdbc) {
        this.worklist = worklist;
        this.eyes = eyes;
        this.jdbc = jdbc;
    }

    /**
     * What came of one, or would come of it now.
     *
     * @param caseNumber null if the task is gone, and so is {@code amount}
     * @param code why not: {@code task-taken}, {@code task-gone}, {@code two-people}, {@code four-eyes},
     *     {@code already-approved}, {@code wrong-role}, {@code failed}; null if it is, or can be, approved
     * @param done whether this person has approved it: now, or at an earlier call whose answer he may never have seen
     */
    public record Word(
            String taskId,
            @Nullable String caseNumber,
            @Nullable Money amount,
            @Nullable String code,
            boolean done) {
        public boolean approved() {
            return code == null;
        }

        /** Whether it can be approved now. */
        public boolean ready() {
            return approved() && !done;
        }

        private Word refused(String why) {
            return new Word(taskId, caseNumber, amount, why, false);
        }

        private Word isDone() {
            return new Word(taskId, caseNumber, amount, null, true);
        }
    }

    /** What approving these would come to, in the order given. Nothing is done. */
    public List<Word> look(Collection<String> taskIds, Actor actor) {
        var asked = taskIds.stream().distinct().toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        if (asked.size() > MOST) {
            throw new InvalidRequest("/tasks", "too-many", "at most " + MOST + " refunds are approved at once");
        }
        var found = open(asked, actor);
        found.putAll(done(asked, actor));
        return asked.stream()
                .map(id -> found.getOrDefault(id, new Word(id, null, null, "task-gone", false)))
                .toList();
    }

    /**
     * Approves those that can be, each in a transaction of its own. What could be approved a moment ago is asked again here,
     * of the verb itself.
     *
     * @param reason why all of them are in order
     * @throws NotAllowed if the person is not of finance
     * @throws InvalidRequest if there is no reason, or there are too many
     */
    public List<Word> approve(Collection<String> taskIds, Actor actor, String reason) {
        if (!actor.has("FINANCE")) {
            throw new NotAllowed("wrong-role", "refunds are approved by finance");
        }
        if (reason.isBlank() || reason.strip().length() > 1000) {
            throw new InvalidRequest("/reason", "reason-missing", "say why they are in order, in 1 to 1000 characters");
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("one that fails would take the others with it, or leave a half behind");
        }
        return look(taskIds, actor).stream()
                .map(word -> word.ready() ? approve(word, actor, reason.strip()) : word)
                .toList();
    }

    private Word approve(Word word, Actor actor, String reason) {
        try {
            worklist.complete(
                    word.taskId(), actor, new ApproveRefundAnswer(ApproveRefundAnswer.Verdict.APPROVE, reason));
            return word.isDone();
        } catch (Refusal e) {
            return orDone(word, actor, e.code());
        } catch (TaskTaken e) {
            return word.refused("task-taken");
        } catch (TaskGone e) {
            return orDone(word, actor, "task-gone");
        } catch (RuntimeException e) {
            // The ones before it are approved: whoever asked has to learn which.
            LOG.warn(
                    "A refund could not be approved with others: {}",
                    e.getClass().getSimpleName());
            return word.refused("failed");
        }
    }

    /** The same call may have come twice at once: then the other one has approved it in this person's name. */
    private Word orDone(Word word, Actor actor, String refusal) {
        return done(List.of(word.taskId()), actor).getOrDefault(word.taskId(), word.refused(refusal));
    }

    /** What this person has approved at these tasks. */
    private Map<String, Word> done(Collection<String> taskIds, Actor actor) {
        return jdbc
                .sql("select a.task_id, c.number, r.total_minor, r.currency from refund_approval a"
                        + " join refund r on r.id = a.refund_id join case_file c on c.id = r.case_id"
                        + " where a.task_id in (:tasks) and a.approver = :me and a.approved = true")
                .param("tasks", taskIds)
                .param("me", actor.name())
                .query((row, n) -> new Word(
                        row.getString("task_id"),
                        row.getString("number"),
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("total_minor")),
                        null,
                        true))
                .list()
                .stream()
                .collect(Collectors.toMap(Word::taskId, Function.identity()));
    }

    /** A task as it waits. */
    private record Row(
            String taskId,
            String caseNumber,
            @Nullable String assignee,
            long refundId,
            long totalMinor,
            String currency,
            int approvalsNeeded) {}

    private Map<String, Word> open(Collection<String> taskIds, Actor actor) {
        var rows = jdbc.sql("select w.id as task_id, w.case_number, w.assignee, r.id as refund_id, r.total_minor,"
                        + " r.currency, r.approvals_needed from work_item w"
                        + " join refund r on r.payout_instance_id = w.process_instance_id"
                        + " where w.id in (:tasks) and w.form_key = :form")
                .param("tasks", taskIds)
                .param("form", FORM)
                .query(Row.class)
                .list();
        var refusals = eyes.refusals(rows.stream().map(Row::refundId).toList(), actor);
        return rows.stream()
                .map(row -> new Word(
                        row.taskId(),
                        row.caseNumber(),
                        Money.ofMinor(CurrencyUnit.of(row.currency()), row.totalMinor()),
                        refusal(row, actor, refusals.get(row.refundId())),
                        false))
                .collect(Collectors.toMap(Word::taskId, Function.identity(), (one, other) -> one, HashMap::new));
    }

    /** The verb refuses in any case; this says so before, and that what needs two people is looked at by each. */
    private static @Nullable String refusal(Row row, Actor actor, @Nullable String eyes) {
        if (row.assignee() != null && !row.assignee().equals(actor.name())) {
            return "task-taken";
        }
        if (eyes != null) {
            return eyes;
        }
        return row.approvalsNeeded() == 1 ? null : "two-people";
    }
}
