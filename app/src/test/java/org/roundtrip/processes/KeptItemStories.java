package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedCarrier;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.processes.kit.Shop;
import org.roundtrip.refund.Refund;
import org.roundtrip.shipping.ArrangeLabelAnswer;

/** An item the customer may keep is owed, whatever becomes of the others that were to come back. */
abstract class KeptItemStories extends ProcessStory {
    private Shop.Order order(long daysAgo) {
        return shop.order()
                .line("Lamp", 1, "20.00")
                .line("Cup", 1, "4.00")
                .delivered(daysAgo)
                .isBought();
    }

    private CaseUnderTest lampToReturnAndCupToKeep() {
        var order = order(2);
        return opens(item(order, 1, 1, ReturnReason.CHANGED_MIND), item(order, 2, 1, ReturnReason.DAMAGED));
    }

    private void onlyTheCupIsRefunded(CaseUnderTest both) {
        kit.bank.feels(Mood.PAYS);
        both.passed("return-case", "Task_RefundKept");
        both.waitsAt("refund-payout", "Task_IssueRefund");
        both.books.owes("4.00", Refund.State.APPROVED);
        bankWorks();
        both.ended("return-case", "End_ReturnRefunded");
        both.books.closed(CaseState.REFUNDED);
        assertThat(both.books.unitsRefunded()).isEqualTo(1);
        assertThat(both.books.units()).as("the lamp may be asked for again").hasSize(1);
        assertThat(both.books.mails()).endsWith(MailKind.REFUNDED);
    }

    @Test
    void whenTheOthersExpire() {
        var both = lampToReturnAndCupToKeep();
        labelIsBought();
        both.passes(days(14));
        labelIsBought();

        assertThat(both.books.mails()).contains(MailKind.REQUEST_EXPIRED);
        assertThat(both.books.timeline()).contains("request-expired");
        onlyTheCupIsRefunded(both);
    }

    @Test
    void whenTheCustomerCancelsTheOthers() {
        var both = lampToReturnAndCupToKeep();
        labelIsBought();

        both.cancels();
        assertThat(both.books.file().closed()).isFalse();
        labelIsBought();

        assertThat(both.books.mails()).contains(MailKind.REQUEST_CANCELLED);
        assertThat(both.books.timeline()).containsOnlyOnce("request-cancelled");
        onlyTheCupIsRefunded(both);
    }

    @Test
    void whenSupportGivesUpOnTheOthers() {
        kit.carrier.sells(ScriptedCarrier.Mood.REFUSES);
        var both = lampToReturnAndCupToKeep();
        labelIsBought();

        both.does(
                People.SUPPORT,
                "Task_ArrangeLabel",
                new ArrangeLabelAnswer(ArrangeLabelAnswer.Choice.GIVE_UP, null, null, null));

        onlyTheCupIsRefunded(both);
    }

    @Test
    void nothingIsOwedWhileSupportHasNotDecidedOnTheWhole() {
        var order = order(31);
        var both = opens(item(order, 1, 1, ReturnReason.CHANGED_MIND), item(order, 2, 1, ReturnReason.DAMAGED));
        both.waitsAt("request-review", "Task_ReviewRequest");

        both.cancels();

        both.ended("return-case", "End_RequestCancelled");
        both.books.closed(CaseState.CANCELLED);
        assertThat(both.books.units()).isEmpty();
    }
}
