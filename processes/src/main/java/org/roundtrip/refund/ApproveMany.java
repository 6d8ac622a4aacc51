package org.roundtrip.refund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
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
 * page, with a word of its own: one that is refused stops no other.
 */
@Service
public class ApproveMany {
    /** More than this nobody has looked at. */
    public static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(ApproveMany.class);
    private static final String FORM = "refund/approve-refund";

    private final Worklist worklist;
    private final JdbcClient jdbc;

    ApproveMany(Worklist worklist, JdbcClient jdbc) {
        this.worklist = worklist;
        this.jdbc = jdbc;
    }

    /**
     * What came of one, or would come of it now.
     *
     * @param caseNumber null if the task is gone, and so is {@code amount}
     * @param code why not: {@code task-taken}, {@code task-gone}, {@code two-people}, {@code four-eyes},
     *     {@code already-approved}, {@code wrong-role}, {@code failed}; null if it is, or can be, approved
     */
    public record Word(
            String taskId,
            @Nullable String caseNumber,
            @Nullable Money amount,
            @Nullable String code) {
        public boolean approved() {
            return code == null;
        }

        private Word refused(String why) {
            return new Word(taskId, caseNumber, amount, why);
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
        return asked.stream()
                .map(id -> found.getOrDefault(id, new Word(id, null, null, "task-gone")))
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
                .map(word -> word.approved() ? approve(word, actor, reason.strip()) : word)
                .toList();
    }

    private Word approve(Word word, Actor actor, String reason) {
        try {
            worklist.complete(
                    word.taskId(), actor, new ApproveRefundAnswer(ApproveRefundAnswer.Verdict.APPROVE, reason));
            return word;
        } catch (Refusal e) {
            return word.refused(e.code());
        } catch (TaskTaken e) {
            return word.refused("task-taken");
        } catch (TaskGone e) {
            return word.refused("task-gone");
        } catch (RuntimeException e) {
            // The ones before it are approved: whoever asked has to learn which.
            LOG.warn(
                    "A refund could not be approved with others: {}",
                    e.getClass().getSimpleName());
            return word.refused("failed");
        }
    }

    private Map<String, Word> open(Collection<String> taskIds, Actor actor) {
        return jdbc
                .sql("select w.id, w.case_number, w.assignee, r.total_minor, r.currency, r.approvals_needed,"
                        + " r.prepared_by, c.opened_by, (select count(*) from refund_approval a"
                        + " where a.refund_id = r.id and a.approver = :me) as spoke from work_item w"
                        + " join refund r on r.payout_instance_id = w.process_instance_id"
                        + " join case_file c on c.id = w.case_id where w.id in (:tasks) and w.form_key = :form")
                .param("me", actor.name())
                .param("tasks", taskIds)
                .param("form", FORM)
                .query((row, n) -> word(row, actor))
                .list()
                .stream()
                .collect(Collectors.toMap(Word::taskId, Function.identity()));
    }

    private static Word word(ResultSet row, Actor actor) throws SQLException {
        return new Word(
                row.getString("id"),
                row.getString("case_number"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("total_minor")),
                refusal(row, actor));
    }

    /** The verb refuses in any case; this says so before, and that what needs two people is looked at by each. */
    private static @Nullable String refusal(ResultSet row, Actor actor) throws SQLException {
        var assignee = row.getString("assignee");
        if (assignee != null && !assignee.equals(actor.name())) {
            return "task-taken";
        }
        if (actor.name().equals(row.getString("prepared_by")) || actor.name().equals(row.getString("opened_by"))) {
            return "four-eyes";
        }
        if (row.getInt("spoke") > 0) {
            return "already-approved";
        }
        return row.getInt("approvals_needed") == 1 ? null : "two-people";
    }
}
