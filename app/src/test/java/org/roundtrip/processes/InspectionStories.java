package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.TooLate;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.inspection.InspectionAnswer;
import org.roundtrip.inspection.SendItemBackAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer.Choice;
import org.roundtrip.notification.MailKind;
import org.roundtrip.orders.UnitRange;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.Shop;
import org.roundtrip.refund.Refund;

/** What was found in the parcel, and what follows from it. */
abstract class InspectionStories extends ProcessStory {
    private static final String SETTLE = "Task_SettleInspection";
    private static final String SEND_BACK = "Task_SendItemBack";

    /** Three of four cups are announced; each paid 12.00. */
    private CaseUnderTest cups(int received, int accepted) {
        Shop.Order order = shop.order().line("Cup", 4, "48.00").isBought();
        return inspected(arrived(opens(item(order, 1, 3, ReturnReason.OTHER))), found(1, received, accepted));
    }

    private static SettleInspectionAnswer answer(Choice choice) {
        return new SettleInspectionAnswer(choice, "one is chipped");
    }

    @Test
    void whatIsAsItShouldBeIsRefunded() {
        var cups = cups(3, 3);

        cups.passed("return-case", "Task_DecideDisposition");
        cups.waitsAt("refund-payout", "Task_IssueRefund");
        cups.books.owes("36.00", Refund.State.APPROVED);
        assertThat(cups.books.units()).containsExactly(new UnitRange(1, 3));
        assertThat(cups.books.timeline()).contains("inspected");
    }

    @Test
    void somethingMissingOrWrongGoesToSupport() {
        var cups = cups(2, 1);

        cups.waitsAt("return-case", SETTLE);
        cups.books.stands(CaseState.RECEIVED, WaitingFor.SUPPORT);
        assertThat(cups.books.timeline()).endsWith("inspection-disputed");
    }

    @Test
    void somethingNobodyAnnouncedGoesToSupportToo() {
        var order = shop.order().line("Cup", 1, "10.00").isBought();
        var cup = arrived(opens(item(order, 1, 1, ReturnReason.OTHER)));

        cup.does(
                People.WAREHOUSE,
                "Task_InspectItems",
                new InspectionAnswer(List.of(found(1, 1, 1)), List.of(new InspectionAnswer.Undeclared("a spoon", 1))));

        cup.waitsAt("return-case", SETTLE);
    }

    @Test
    void anInspectionHasToFitWhatWasAnnounced() {
        var order = shop.order().line("Cup", 4, "48.00").isBought();
        var cups = arrived(opens(item(order, 1, 3, ReturnReason.OTHER)));

        assertThatThrownBy(() -> inspected(cups, found(1, 4, 1))).hasMessageContaining("more-than-announced");
        assertThatThrownBy(() -> inspected(cups, found(1, 2, 3))).hasMessageContaining("more-than-received");
        assertThatThrownBy(() -> inspected(cups, found(2, 1, 1))).hasMessageContaining("line-not-expected");
        assertThatThrownBy(() -> inspected(cups)).hasMessageContaining("line-missing");
        cups.waitsAt("return-case", "Task_InspectItems");
    }

    @Test
    void supportMayRefundEverythingAllTheSame() {
        var cups = cups(2, 1);

        cups.does(People.SUPPORT, SETTLE, answer(Choice.ACCEPT_ALL));

        cups.waitsAt("refund-payout", "Task_IssueRefund");
        cups.books.owes("36.00", Refund.State.APPROVED);
        cups.books.stands(CaseState.REFUND_WAITING, WaitingFor.PROVIDER);
    }

    @Test
    void onlyWhatWasAcceptedIsRefundedAndTheRestGoesBack() {
        var cups = cups(3, 1);

        cups.does(People.SUPPORT, SETTLE, answer(Choice.REFUND_ACCEPTED));
        cups.books.owes("12.00", Refund.State.APPROVED);
        assertThat(cups.books.units()).as("the lowest units are refunded").containsExactly(new UnitRange(1, 1));
        bankWorks();
        cups.bankSays(org.roundtrip.refund.AttemptState.SUCCEEDED);

        cups.waitsAt("return-case", SEND_BACK);
        assertThat(cups.books.file().waitingFor()).isEqualTo(WaitingFor.WAREHOUSE);
        cups.does(People.WAREHOUSE, SEND_BACK, new SendItemBackAnswer("BACK-1", null));
        cups.ended("return-case", "End_ReturnRefunded");
        cups.books.closed(CaseState.REFUNDED);
        assertThat(cups.books.mails()).containsSubsequence(MailKind.ITEM_SENT_BACK, MailKind.REFUNDED);
    }

    @Test
    void nothingAcceptedIsNothingRefunded() {
        var cups = cups(3, 0);

        cups.does(People.SUPPORT, SETTLE, answer(Choice.REFUND_ACCEPTED));
        cups.waitsAt("return-case", SEND_BACK);
        assertThat(kit.refunds.ofCase(cups.id())).isEmpty();
        cups.does(People.WAREHOUSE, SEND_BACK, new SendItemBackAnswer(null, null));

        cups.ended("return-case", "End_ReturnNotRefunded");
        cups.books.closed(CaseState.REFUSED);
        assertThat(cups.books.units()).isEmpty();
        assertThat(cups.books.mails()).endsWith(MailKind.CLOSED_WITHOUT_REFUND);
    }

    @Test
    void anEmptyParcelLeavesNothingToSendBack() {
        var cups = cups(0, 0);

        cups.does(People.SUPPORT, SETTLE, answer(Choice.REFUND_ACCEPTED));

        cups.ended("return-case", "End_ReturnNotRefunded");
    }

    @Test
    void supportMaySendEverythingBackAndSaysWhy() {
        var cups = cups(3, 2);
        assertThatThrownBy(() -> cups.does(People.SUPPORT, SETTLE, new SettleInspectionAnswer(Choice.SEND_BACK, null)))
                .isInstanceOf(InvalidRequest.class);

        cups.does(People.SUPPORT, SETTLE, answer(Choice.SEND_BACK));

        cups.waitsAt("return-case", SEND_BACK);
        cups.does(People.WAREHOUSE, SEND_BACK, new SendItemBackAnswer(null, null));
        cups.ended("return-case", "End_ReturnNotRefunded");
        assertThat(kit.refunds.ofCase(cups.id())).isEmpty();
    }

    @Test
    void anOfferWaitsForTheCustomer() {
        var cups = cups(3, 2);

        cups.does(People.SUPPORT, SETTLE, answer(Choice.OFFER));

        cups.waitsAt("return-case", "Task_WaitForOfferAnswer");
        cups.books.stands(CaseState.AWAITING_CUSTOMER, WaitingFor.CUSTOMER);
        assertThat(cups.books.mails()).endsWith(MailKind.OFFER_MADE);
    }

    @Test
    void anAcceptedOfferIsRefunded() {
        var cups = cups(3, 2);
        cups.does(People.SUPPORT, SETTLE, answer(Choice.OFFER));

        cups.answersOffer(true);

        cups.waitsAt("refund-payout", "Task_IssueRefund");
        cups.books.owes("24.00", Refund.State.APPROVED);
        assertThatThrownBy(() -> cups.answersOffer(false)).isInstanceOf(TooLate.class);
    }

    @Test
    void aDeclinedOfferSendsEverythingBack() {
        var cups = cups(3, 2);
        cups.does(People.SUPPORT, SETTLE, answer(Choice.OFFER));

        cups.answersOffer(false);

        cups.passed("return-case", "Task_DeclineForCustomer");
        cups.waitsAt("return-case", SEND_BACK);
        cups.books.stands(CaseState.RECEIVED, WaitingFor.WAREHOUSE);
        assertThat(cups.books.timeline()).endsWith("offer-declined", "offer-over");
        cups.does(People.WAREHOUSE, SEND_BACK, new SendItemBackAnswer(null, null));
        cups.books.closed(CaseState.REFUSED);
    }

    @Test
    void anOfferNobodyAnswersCountsAsDeclined() {
        var cups = cups(3, 2);
        cups.does(People.SUPPORT, SETTLE, answer(Choice.OFFER));

        cups.passes(days(14));

        cups.passed("return-case", "Boundary_OfferOverdue", "Task_DeclineForCustomer");
        // Meanwhile the refund's own deadline has come near, which is another task beside this one.
        assertThat(cups.books.tasks()).contains(SEND_BACK);
        cups.books.stands(CaseState.RECEIVED, WaitingFor.WAREHOUSE);
    }
}
