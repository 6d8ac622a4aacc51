package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.inspection.InspectionAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer;
import org.roundtrip.intake.ReviewAnswer;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.refund.ApproveMany;
import org.roundtrip.returns.RejectedRefundAnswer;
import org.roundtrip.shipping.LostParcelAnswer;
import org.roundtrip.shipping.TrackingState;
import org.roundtrip.withdrawal.DecideWithdrawalAnswer;
import org.roundtrip.worklist.NotAllowed;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever fixed what is paid does not approve it, whatever other roles he has. */
@ProcessTest
class FourEyesProcessTest extends WithdrawalStory {
    private static final Actor ALL_HATS = Actor.staff("hal", Set.of("SUPPORT", "WAREHOUSE", "FINANCE"));

    @Autowired
    private ApproveMany bulk;

    @Test
    void notWhoReviewedIt() {
        var lamp = reviewed(ReviewAnswer.Verdict.ACCEPT);
        refusedTo(ALL_HATS, inspectedFine(arrived(lamp)));
    }

    @Test
    void notWhoLetTheItemBeKept() {
        refusedTo(ALL_HATS, reviewed(ReviewAnswer.Verdict.KEEP_ITEM));
    }

    @Test
    void notWhoInspectedIt() {
        var lamp = arrived(opensWorth("200.00"));
        inspects(lamp, 1);
        refusedTo(ALL_HATS, lamp);
    }

    @Test
    void notWhoSettledADisputedInspection() {
        var lamp = inspected(arrived(opensWorth("200.00")), found(1, 1, 0));
        lamp.does(
                ALL_HATS,
                "Task_SettleInspection",
                new SettleInspectionAnswer(SettleInspectionAnswer.Choice.ACCEPT_ALL, null, null, null));
        refusedTo(ALL_HATS, lamp);
    }

    @Test
    void notWhoGaveTheParcelUpForLost() {
        var lamp = opensWorth("200.00");
        labelIsBought();
        lamp.scanned(TrackingState.IN_TRANSIT);
        lamp.passes(days(14));
        lamp.does(
                ALL_HATS,
                "Task_DecideLostParcel",
                new LostParcelAnswer(LostParcelAnswer.Choice.LOST_AT_OUR_RISK, null));
        refusedTo(ALL_HATS, lamp);
    }

    @Test
    void notWhoAcceptedTheWithdrawalOfGoodsThatStay() {
        var order = shop.order().line("Sofa", 1, "200.00").underWay().isBought();
        var sofa = withdraws(order);
        sofa.does(
                ALL_HATS,
                DECIDE,
                new DecideWithdrawalAnswer(DecideWithdrawalAnswer.Choice.REFUND_ONLY, null, null, null, null));
        refusedTo(ALL_HATS, sofa);
    }

    @Test
    void notWhoAskedFinanceAgain() {
        var lamp = refundOf("200.00");
        lamp.does(People.FINANCE, "Task_ApproveRefund", no());
        lamp.does(
                ALL_HATS,
                "Task_AnswerRejectedRefund",
                new RejectedRefundAnswer(RejectedRefundAnswer.Choice.ASK_AGAIN, null));
        refusedTo(ALL_HATS, lamp);
    }

    @Test
    void whoOnlyTalkedToTheCustomerMay() {
        var lamp = refundOf("200.00");
        lamp.writes(ALL_HATS, "We have your parcel.");
        assertThat(bulk.look(tasks(lamp), ALL_HATS)).allMatch(ApproveMany.Word::approved);
        lamp.does(ALL_HATS, "Task_ApproveRefund", yes());
        lamp.waitsAt("refund-payout", "Task_IssueRefund");
    }

    private CaseUnderTest reviewed(ReviewAnswer.Verdict verdict) {
        var old = shop.order().line("Lamp", 1, "200.00").delivered(40).isBought();
        var lamp = opens(item(old, 1, 1, ReturnReason.CHANGED_MIND));
        lamp.does(ALL_HATS, "Task_ReviewRequest", new ReviewAnswer(verdict, null));
        return lamp;
    }

    private static void inspects(CaseUnderTest arrived, int accepted) {
        arrived.does(ALL_HATS, "Task_InspectItems", new InspectionAnswer(List.of(found(1, 1, accepted)), List.of()));
    }

    private void refusedTo(Actor actor, CaseUnderTest refund) {
        assertThatThrownBy(() -> refund.does(actor, "Task_ApproveRefund", yes()))
                .isInstanceOfSatisfying(
                        NotAllowed.class, no -> assertThat(no.code()).isEqualTo("four-eyes"));
        assertThat(bulk.look(tasks(refund), actor))
                .extracting(ApproveMany.Word::code)
                .containsExactly("four-eyes");
        assertThat(bulk.approve(tasks(refund), actor, "Fine"))
                .extracting(ApproveMany.Word::code)
                .containsExactly("four-eyes");
        refund.waitsAt("refund-payout", "Task_ApproveRefund");
        assertThat(bulk.approve(tasks(refund), People.FINANCE, "Checked")).allMatch(ApproveMany.Word::approved);
        refund.waitsAt("refund-payout", "Task_IssueRefund");
    }

    private static List<String> tasks(CaseUnderTest refund) {
        return List.of(refund.task("Task_ApproveRefund").id());
    }
}
