package org.roundtrip.refund;

import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;
import org.roundtrip.worklist.Worklist;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refunds of cases that could not be paid, and what a refund made elsewhere may mean for them. */
@Component
public class UnpaidRefunds {
    /** Legs of the payment that failed; and refunds that found no money in it, so that they have no leg at all. */
    private static final String MATCHING = "select r.id, r.case_id, f.number, l.id as leg_id from refund r"
            + " join case_file f on f.id = r.case_id join refund_leg l on l.refund_id = r.id"
            + " where r.state = 'BLOCKED' and l.payment_id = :payment and l.amount_minor = :minor and l.currency ="
            + " :currency and l.settled_elsewhere is null and not exists (select 1 from refund_attempt a"
            + " where a.leg_id = l.id and a.state not in ('FAILED', 'CANCELED'))"
            + " union all select r.id, r.case_id, f.number, null from refund r join case_file f on f.id = r.case_id"
            + " where r.state = 'BLOCKED' and r.total_minor = :minor and r.currency = :currency"
            + " and exists (select 1 from refund_line x where x.refund_id = r.id and x.order_id = :order)"
            + " and not exists (select 1 from refund_line x where x.refund_id = r.id and x.order_id <> :order)"
            + " and not exists (select 1 from refund_leg l where l.refund_id = r.id) order by 1";

    private final JdbcClient jdbc;
    private final Refunds refunds;
    private final Attempts attempts;
    private final WorkItems items;
    private final Worklist worklist;
    private final CaseDesk cases;

    UnpaidRefunds(
            JdbcClient jdbc, Refunds refunds, Attempts attempts, WorkItems items, Worklist worklist, CaseDesk cases) {
        this.jdbc = jdbc;
        this.refunds = refunds;
        this.attempts = attempts;
        this.items = items;
        this.worklist = worklist;
        this.cases = cases;
    }

    /** @param legId the part of it that is unpaid, null if the whole refund is */
    public record Unpaid(
            long refundId,
            long caseId,
            String caseNumber,
            @Nullable Long legId,
            Money amount) {}

    List<Unpaid> thatMayBePaidBy(ElsewhereRefund paid) {
        return jdbc.sql(MATCHING)
                .param("payment", paid.paymentId())
                .param("order", paid.orderId())
                .param("minor", paid.amount().getAmountMinorLong())
                .param("currency", paid.amount().getCurrencyUnit().getCode())
                .query((row, n) -> new Unpaid(
                        row.getLong("id"),
                        row.getLong("case_id"),
                        row.getString("number"),
                        row.getObject("leg_id", Long.class),
                        paid.amount()))
                .list();
    }

    /**
     * Notes that it is paid. If nothing else of the refund is unpaid, finance's task is done in the same breath; the case
     * is locked.
     *
     * @throws org.roundtrip.worklist.TaskTaken if somebody else has that task
     */
    void paidBy(ElsewhereRefund paid, Unpaid unpaid, CaseFile file, Actor actor, String note) {
        var evidence = paid.provider() + " " + paid.providerRefundId();
        var refund = refunds.findById(unpaid.refundId()).orElseThrow();
        var current = attempts.current(refund.key());
        boolean othersFailed = current.stream()
                .anyMatch(attempt -> !attempt.state().reserves()
                        && attempt.settledElsewhere() == null
                        && !Objects.equals(attempt.legId(), unpaid.legId()));
        if (othersFailed) {
            attempts.settledElsewhere(Objects.requireNonNull(unpaid.legId()), evidence);
            cases.tell(
                    file.key(),
                    "refund-paid-elsewhere",
                    actor,
                    java.util.Map.of(
                            "evidence", evidence, "amount", unpaid.amount().toString()));
            return;
        }
        var task = items.ofCase(file.key()).stream()
                .filter(item -> isAbout(item, refund))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "/refund", "no-task", "nobody is asked how to pay this refund; look at its case first"));
        worklist.complete(task.id(), actor, answer(task, evidence, note));
    }

    private static boolean isAbout(WorkItem item, Refund refund) {
        return item.formKey().equals("refund/pay-bounced-refund")
                || (item.formKey().equals("refund/arrange-manual-payout")
                        && item.processInstanceId().equals(refund.payoutInstanceId()));
    }

    private static Record answer(WorkItem task, String evidence, String note) {
        var why = note.isBlank() ? null : note;
        return task.formKey().equals("refund/pay-bounced-refund")
                ? new BouncedRefundAnswer(evidence, why)
                : new ManualPayoutAnswer(ManualPayoutAnswer.Choice.PAID_ELSEWHERE, evidence, why);
    }
}
