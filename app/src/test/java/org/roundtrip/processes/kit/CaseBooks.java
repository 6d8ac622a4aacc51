package org.roundtrip.processes.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Kind;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Timeline;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.followup.FollowUp;
import org.roundtrip.notification.MailKind;
import org.roundtrip.orders.UnitRange;
import org.roundtrip.refund.Attempt;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundLine;
import org.roundtrip.worklist.WorkItem;

/** What our tables say of one case. */
public final class CaseBooks {
    /** These run beside whatever else the case waits for, so they say nothing of whose turn it is. */
    private static final Set<String> BESIDE = Set.of(
            "Task_ChaseRefund",
            "Task_ShipToMaker",
            "Task_ChaseMaker",
            "Task_MatchCredit",
            "Task_TakeLoanBack",
            "Task_SettleKeptLoan",
            "Task_SettleLateParcel",
            "Task_SettleStrayParcel",
            "Task_SettleUnreturned",
            "Task_ArrangePayment",
            "Task_CloseLinkByHand",
            "Task_ArrangeCapture",
            "Task_ReleaseHoldByHand",
            "Task_SettleLostHold",
            "Task_DecideTravellingGoods");

    private final Kit kit;
    private final long caseId;

    CaseBooks(Kit kit, long caseId) {
        this.kit = kit;
        this.caseId = caseId;
    }

    public CaseFile file() {
        return kit.files.findById(caseId).orElseThrow();
    }

    public void stands(CaseState state, @Nullable WaitingFor waitingFor) {
        var file = file();
        assertThat(file.state()).isEqualTo(state);
        assertThat(file.waitingFor()).isEqualTo(waitingFor);
        assertThat(file.closed()).isFalse();
    }

    public void closed(CaseState state) {
        var file = file();
        assertThat(file.state()).isEqualTo(state);
        assertThat(file.closed()).isTrue();
        assertThat(file.waitingFor()).isNull();
    }

    /** Lists tell whose turn it is without asking the engine: they must be right about open tasks. */
    void turnFollowsTasks() {
        var file = file();
        var queues = kit.workItems.ofCase(caseId).stream()
                .filter(item -> !BESIDE.contains(item.taskKey()))
                .map(item -> item.queue().toUpperCase(java.util.Locale.ROOT))
                .toList();
        if (!file.closed() && !queues.isEmpty()) {
            assertThat(queues).as("queues of open tasks, case waits for").contains(String.valueOf(file.waitingFor()));
        }
    }

    public List<String> tasks() {
        return kit.workItems.ofCase(caseId).stream().map(WorkItem::taskKey).toList();
    }

    /** The codes of the timeline, in order. */
    public List<String> timeline() {
        return kit.timeline.of(caseId).stream().map(Timeline.Entry::code).toList();
    }

    public List<MailKind> mails() {
        return kit.jdbc
                .sql("select kind from mail_outbox where case_id = ? order by id")
                .param(caseId)
                .query((row, n) -> MailKind.valueOf(row.getString(1)))
                .list();
    }

    /** What the newest mail says, as it is stored. */
    public String lastMail() {
        return kit.jdbc
                .sql("select facts from mail_outbox where case_id = ? order by id desc limit 1")
                .param(caseId)
                .query(String.class)
                .single();
    }

    public FollowUp followUp() {
        return kit.followUps.findByCaseId(caseId).orElseThrow();
    }

    public List<UnitRange> units() {
        return kit.units.ofCase(caseId).stream().map(held -> held.units()).toList();
    }

    /** How many units the case has refunded, or is about to. */
    public int unitsRefunded() {
        return kit.jdbc
                .sql("select coalesce(sum(last_unit - first_unit + 1), 0) from unit_range"
                        + " where case_id = ? and refunded = true")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    /** The newest refund. */
    public Refund refund() {
        return kit.refunds.ofCase(caseId).get(0);
    }

    public void owes(String amount, Refund.State state) {
        assertThat(refund().total()).isEqualTo(Money.parse("GBP " + amount));
        assertThat(refund().state()).isEqualTo(state);
    }

    /** The attempt that counts, of each leg of the newest refund. */
    /** The refund's calculation, a line each: kind, tax, minor units. */
    public List<String> calculation() {
        return kit.refundLines.of(refund().key()).stream()
                .map(line ->
                        line.kind() + (line.taxCode() == null ? "" : " " + line.taxCode()) + " " + line.amountMinor())
                .toList();
    }

    /** The rules that put these kinds of lines there. */
    public List<String> rules(Kind kind) {
        return kit.refundLines.of(refund().key()).stream()
                .filter(line -> line.kind() == kind)
                .map(RefundLine::rule)
                .distinct()
                .toList();
    }

    /** What is to be expected, in minor units, as it is shown before anything is calculated. */
    public long expected() {
        return kit.calculation.expected(file(), kit.caseLines.of(caseId)).total();
    }

    public List<Attempt> attempts() {
        return kit.attempts.current(refund().key());
    }

    public List<Attempt> allAttempts() {
        return kit.attempts.of(List.of(refund().key()));
    }

    public void attemptsAre(AttemptState... states) {
        assertThat(attempts().stream().map(Attempt::state)).containsExactly(states);
    }

    /** The state of the case's labels, oldest first. */
    public List<String> labels() {
        return kit.jdbc
                .sql("select l.state from label l join shipment s on s.id = l.shipment_id where s.case_id = ?"
                        + " order by l.id")
                .param(caseId)
                .query(String.class)
                .list();
    }

    /** What was taken out of the payments, leg by leg: provider, minor units, and how it was paid. */
    public List<String> legs() {
        return kit.jdbc
                .sql("select concat(p.provider, ' ', l.amount_minor, ' ', l.paid_as) from refund_leg l"
                        + " join payment p on p.id = l.payment_id join refund r on r.id = l.refund_id"
                        + " where r.case_id = ? order by l.id")
                .param(caseId)
                .query(String.class)
                .list();
    }

    public int creditsMinor() {
        return kit.jdbc
                .sql("select coalesce(sum(c.issued_minor), 0) from store_credit c join refund r on r.case_id = ?"
                        + " where c.purpose like concat('refund-', r.id, '%')")
                .param(caseId)
                .query(Integer.class)
                .single();
    }
}
