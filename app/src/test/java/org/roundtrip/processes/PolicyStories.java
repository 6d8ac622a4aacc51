package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.intake.ReviewAnswer;
import org.roundtrip.intake.ReviewAnswer.Verdict;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.Shop;
import org.roundtrip.refund.Refund;
import org.roundtrip.worklist.NotAllowed;

/** Who decides on a request, and what was decided. */
abstract class PolicyStories extends ProcessStory {
    private static final String TASK = "Task_ReviewRequest";

    private CaseUnderTest inReview() {
        var order = shop.order().line("Lamp", 1, "20.00").delivered(31).isBought();
        return opens(item(order, 1, 1, ReturnReason.CHANGED_MIND));
    }

    private static ReviewAnswer answer(Verdict verdict) {
        return new ReviewAnswer(verdict, verdict == Verdict.ASK ? "Is the lamp shade whole?" : null);
    }

    @Test
    void theThirtiethDayIsStillAccepted() {
        var order = shop.order().line("Lamp", 1, "20.00").delivered(30).isBought();
        var lamp = opens(item(order, 1, 1, ReturnReason.CHANGED_MIND));

        lamp.waitsAt("return-case", "Call_ReturnShipment");
        assertThat(lamp.books.timeline()).containsExactly("request-received", "policy-accepted");
    }

    @Test
    void whatOnlyAnEarlierDayAllowsIsForAnotherPersonToDecide() {
        var order = shop.order().line("Lamp", 1, "20.00").delivered(31).isBought();

        var lamp = asked(order, 3, People.BOTH_HATS);

        lamp.waitsAt("request-review", TASK);
        assertThatThrownBy(() -> lamp.does(People.BOTH_HATS, TASK, answer(Verdict.ACCEPT)))
                .isInstanceOfSatisfying(
                        NotAllowed.class, no -> assertThat(no.code()).isEqualTo("four-eyes"));
        lamp.does(People.SUPPORT, TASK, answer(Verdict.ACCEPT));
        lamp.waitsAt("return-case", "Call_ReturnShipment");
    }

    @Test
    void anEarlierDayThatChangesNothingAsksNobodyAndAShopsBooksCount() {
        var order = shop.order().line("Lamp", 2, "20.00").delivered(20).isBought();
        asked(order, 3, People.BOTH_HATS).waitsAt("return-case", "Call_ReturnShipment");

        var old = shop.order().line("Lamp", 1, "20.00").delivered(31).isBought();
        asked(old, 3, People.INTEGRATOR).waitsAt("return-case", "Call_ReturnShipment");
    }

    private CaseUnderTest asked(Shop.Order order, int daysAgo, Actor who) {
        var request = new CaseRequest(
                List.of(item(order, 1, 1, ReturnReason.CHANGED_MIND)),
                Outcome.REFUND,
                kit.clock.instant().minus(days(daysAgo)),
                null,
                null,
                "phone",
                "en-GB",
                false);
        return new CaseUnderTest(kit, kit.openReturn.open(request, who));
    }

    @Test
    void theThirtyFirstDayIsForSupportToDecide() {
        var lamp = inReview();

        lamp.waitsAt("request-review", TASK);
        lamp.books.stands(CaseState.IN_REVIEW, WaitingFor.SUPPORT);
        assertThat(lamp.books.mails()).endsWith(MailKind.REQUEST_IN_REVIEW);
    }

    @Test
    void supportMayAcceptWhatThePolicyWouldNot() {
        var lamp = inReview();

        lamp.does(People.SUPPORT, TASK, answer(Verdict.ACCEPT));

        lamp.waitsAt("return-case", "Call_ReturnShipment");
        assertThat(lamp.books.file().waitingFor()).isEqualTo(WaitingFor.CARRIER);
        assertThat(lamp.books.timeline()).endsWith("review-accepted");
    }

    @Test
    void supportMayRefuse() {
        var lamp = inReview();

        lamp.does(People.SUPPORT, TASK, new ReviewAnswer(Verdict.REFUSE, "worn"));

        lamp.passed("return-case", "Task_RefuseRequest");
        lamp.ended("return-case", "End_RequestRefused");
        lamp.books.closed(CaseState.REFUSED);
        assertThat(lamp.books.units()).isEmpty();
        assertThat(lamp.books.mails()).endsWith(MailKind.REQUEST_REFUSED);
    }

    @Test
    void supportMayLetTheCustomerKeepTheItemAndRefundIt() {
        var lamp = inReview();

        lamp.does(People.SUPPORT, TASK, answer(Verdict.KEEP_ITEM));

        lamp.passed("return-case", "Task_LetItemBeKept");
        lamp.waitsAt("refund-payout", "Task_IssueRefund");
        lamp.books.owes("20.00", Refund.State.APPROVED);
    }

    @Test
    void whatIsNotWorthTheWayBackIsKept() {
        var order = shop.order().line("Cup", 1, "5.00").isBought();
        var cup = opens(item(order, 1, 1, ReturnReason.DAMAGED));

        cup.passed("return-case", "Task_LetItemBeKept");
        cup.waitsAt("refund-payout", "Task_IssueRefund");
        assertThat(kit.shipments.ofCase(cup.id())).isEmpty();
        assertThat(cup.books.mails()).contains(MailKind.REQUEST_APPROVED_KEEP);
        cup.books.owes("5.00", Refund.State.APPROVED);
    }

    @Test
    void aQuestionWaitsForTheCustomer() {
        var lamp = inReview();
        assertThatThrownBy(() -> lamp.does(People.SUPPORT, TASK, new ReviewAnswer(Verdict.ASK, " ")))
                .isInstanceOf(InvalidRequest.class);

        lamp.does(People.SUPPORT, TASK, answer(Verdict.ASK));

        lamp.waitsAt("request-review", "Task_WaitForAnswer");
        lamp.books.stands(CaseState.AWAITING_CUSTOMER, WaitingFor.CUSTOMER);
        assertThat(lamp.books.mails()).endsWith(MailKind.QUESTION_ASKED);
        assertThat(lamp.books.file().dueAt()).isEqualTo(kit.clock.instant().plus(days(7)));
    }

    @Test
    void theCustomersAnswerGoesBackToSupport() {
        var lamp = inReview();
        lamp.does(People.SUPPORT, TASK, answer(Verdict.ASK));

        lamp.writes(People.SUPPORT, "We also need a photo.");
        lamp.waitsAt("request-review", "Task_WaitForAnswer");
        lamp.writes(Actor.CUSTOMER, "Yes, it is.");

        lamp.waitsAt("request-review", TASK);
        lamp.books.stands(CaseState.IN_REVIEW, WaitingFor.SUPPORT);
        assertThat(lamp.books.timeline()).endsWith("question-asked", "staff-wrote", "customer-wrote");
    }

    @Test
    void aQuestionNobodyAnswersGoesBackToSupportToo() {
        var lamp = inReview();
        lamp.does(People.SUPPORT, TASK, answer(Verdict.ASK));

        lamp.passes(days(7));

        lamp.passed("request-review", "Boundary_AnswerOverdue");
        lamp.waitsAt("request-review", TASK);
        lamp.books.stands(CaseState.IN_REVIEW, WaitingFor.SUPPORT);
        assertThat(lamp.books.file().dueAt()).isNull();
        assertThat(lamp.books.timeline()).endsWith("question-unanswered");
    }

    @Test
    void aLineThatCannotComeBackIsRefusedBeforeThereIsACase() {
        var order = shop.order().line("Lamp", 1, "20.00").postage("3.00").isBought();

        assertThatThrownBy(() -> opens(item(order, 2, 1, ReturnReason.OTHER)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("not-returnable");
    }

    @Test
    void aCaseWithKeptAndReturnedLinesRefundsBoth() {
        var order = shop.order().line("Lamp", 1, "20.00").line("Cup", 1, "4.00").isBought();
        var both = inspectedFine(
                arrived(opens(item(order, 1, 1, ReturnReason.OTHER), item(order, 2, 1, ReturnReason.DAMAGED))));

        both.waitsAt("refund-payout", "Task_IssueRefund");
        both.books.owes("24.00", Refund.State.APPROVED);
    }
}
