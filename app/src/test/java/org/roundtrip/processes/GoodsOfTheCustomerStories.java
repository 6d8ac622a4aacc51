package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.inspection.SendItemBackAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer.Choice;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.refund.Refund;
import org.roundtrip.returns.RejectedRefundAnswer;

/** What is the customer's stays the customer's: rejected goods go back, and kept ones were promised a refund. */
abstract class GoodsOfTheCustomerStories extends ProcessStory {
    private static final String SETTLE = "Task_SettleInspection";
    private static final String SEND_BACK = "Task_SendItemBack";

    /** A lamp that came back broken, and a cup that was faulty and may be kept. */
    private CaseUnderTest brokenLampAndKeptCup() {
        var order = shop.order().line("Lamp", 1, "20.00").line("Cup", 1, "4.00").isBought();
        var both = arrived(opens(item(order, 1, 1, ReturnReason.OTHER), item(order, 2, 1, ReturnReason.FAULTY)));
        return inspected(both, found(1, 1, 0));
    }

    private void theCupIsRefundedAndTheLampGoesBack(CaseUnderTest both) {
        both.books.owes("4.00", Refund.State.APPROVED);
        both.waitsAt("refund-payout", "Task_IssueRefund");
        bankWorks();
        both.waitsAt("return-case", SEND_BACK);
        both.books.owes("4.00", Refund.State.SETTLED);
        both.does(People.WAREHOUSE, SEND_BACK, new SendItemBackAnswer(null, null));
        both.ended("return-case", "End_ReturnRefunded");
        both.books.closed(CaseState.REFUNDED);
        assertThat(both.books.unitsRefunded()).isEqualTo(1);
    }

    @Test
    void aKeptItemIsRefundedThoughTheRestGoesBack() {
        kit.bank.feels(Mood.PAYS);
        var both = brokenLampAndKeptCup();

        both.does(People.SUPPORT, SETTLE, new SettleInspectionAnswer(Choice.SEND_BACK, "broken"));

        theCupIsRefundedAndTheLampGoesBack(both);
    }

    @Test
    void aKeptItemIsRefundedThoughTheOfferForTheRestIsDeclined() {
        kit.bank.feels(Mood.PAYS);
        var both = brokenLampAndKeptCup();
        both.does(People.SUPPORT, SETTLE, new SettleInspectionAnswer(Choice.OFFER, "broken"));

        both.answersOffer(false);

        theCupIsRefundedAndTheLampGoesBack(both);
    }

    @Test
    void whatNeverCameIsNotSentBack() {
        var order = shop.order().line("Lamp", 1, "20.00").isBought();
        var lamp = inspected(arrived(opens(item(order, 1, 1, ReturnReason.OTHER))), found(1, 0, 0));

        lamp.does(People.SUPPORT, SETTLE, new SettleInspectionAnswer(Choice.SEND_BACK, "the box was empty"));

        lamp.ended("return-case", "End_ReturnNotRefunded");
        lamp.books.closed(CaseState.REFUSED);
    }

    @Test
    void rejectedGoodsGoBackThoughFinanceRefusesTheRefundOfTheRest() {
        var order = shop.order().line("Sofa", 2, "600.00").isBought();
        var sofas = inspected(arrived(opens(item(order, 1, 2, ReturnReason.OTHER))), found(1, 2, 1));
        sofas.does(People.SUPPORT, SETTLE, new SettleInspectionAnswer(Choice.REFUND_ACCEPTED, null));
        financeSaysNo(sofas, RejectedRefundAnswer.Choice.CLOSE_UNPAID, "not ours");

        sofas.waitsAt("return-case", SEND_BACK);
        assertThat(sofas.books.file().waitingFor()).isEqualTo(WaitingFor.WAREHOUSE);
        sofas.does(People.WAREHOUSE, SEND_BACK, new SendItemBackAnswer(null, null));
        sofas.ended("return-case", "End_ReturnNotRefunded");
        sofas.books.closed(CaseState.REFUSED);
    }
}
