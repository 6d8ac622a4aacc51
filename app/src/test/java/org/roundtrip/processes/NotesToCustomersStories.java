package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtrip.cases.Messages;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.inspection.SettleInspectionAnswer;
import org.roundtrip.intake.ReviewAnswer;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.returns.RejectedRefundAnswer;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk says of these notes that the customer reads them: so they are mailed, and stand on the page of the case. */
abstract class NotesToCustomersStories extends ProcessStory {
    private static final String WORDS = "We looked at it together.";

    @Autowired
    private Messages messages;

    private void reads(CaseUnderTest lamp) {
        assertThat(lamp.books.mails()).contains(MailKind.MESSAGE_RECEIVED);
        assertThat(said(lamp)).containsExactly(WORDS);
    }

    private List<String> said(CaseUnderTest lamp) {
        return messages.of(lamp.id()).stream().map(Messages.Message::body).toList();
    }

    private CaseUnderTest inReview() {
        var order = shop.order().line("Lamp", 1, "30.00").delivered(31).isBought();
        return opens(item(order, 1, 1, ReturnReason.CHANGED_MIND));
    }

    private CaseUnderTest disputed() {
        var order = shop.order().line("Cup", 4, "48.00").isBought();
        return inspected(arrived(opens(item(order, 1, 3, ReturnReason.OTHER))), found(1, 3, 2));
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT", "KEEP_ITEM"})
    void howARequestWasAccepted(ReviewAnswer.Verdict verdict) {
        var lamp = inReview();

        lamp.does(People.SUPPORT, "Task_ReviewRequest", new ReviewAnswer(verdict, WORDS));

        reads(lamp);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT_ALL", "REFUND_ACCEPTED", "SEND_BACK"})
    void howAnInspectionWasSettled(SettleInspectionAnswer.Choice choice) {
        var cups = disputed();

        cups.does(People.SUPPORT, "Task_SettleInspection", new SettleInspectionAnswer(choice, WORDS));

        reads(cups);
    }

    @Test
    void whyTheGoodsComeBackThoughTheyWereAccepted() {
        var order = shop.order().line("Sofa", 1, "450.00").isBought();
        var sofa = inspected(arrived(opens(item(order, 1, 1, ReturnReason.OTHER))), found(1, 1, 1));
        sofa.does(People.FINANCE, "Task_ApproveRefund", no());

        sofa.does(
                People.SUPPORT,
                "Task_AnswerRejectedRefund",
                new RejectedRefundAnswer(RejectedRefundAnswer.Choice.SEND_BACK, WORDS));

        reads(sofa);
    }

    @Test
    void noNoteIsNoMail() {
        var lamp = inReview();

        lamp.does(People.SUPPORT, "Task_ReviewRequest", new ReviewAnswer(ReviewAnswer.Verdict.ACCEPT, " "));

        assertThat(lamp.books.mails()).doesNotContain(MailKind.MESSAGE_RECEIVED);
        assertThat(said(lamp)).isEmpty();
    }
}
