package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooEarly;
import org.roundtrip.cases.TooLate;
import org.roundtrip.followup.CallCustomerBackAnswer;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;

/** What customers say of a case that is over, and what follows from it. */
abstract class FollowUpStories extends ProcessStory {
    private static final CallCustomerBackAnswer CALLED = new CallCustomerBackAnswer("Apologised, sent the lost part");

    private CaseUnderTest asked() {
        var lamp = refunded(opensAskableWorth("70.00"));
        kit.clock.forward(days(3));
        kit.followUpWork.askBatch();
        lamp.waitsAt("follow-up", "Task_CustomerAnswers");
        return lamp;
    }

    @Test
    void aGoodAnswerToTheMailIsThankedWithACoupon() {
        var lamp = asked();

        var answer = lamp.saysHowItWent(5, "  Quick and friendly.  ");

        lamp.ended("follow-up", "End_ThankedWithACoupon");
        assertThat(answer.coupon()).isEqualTo("THANKS10");
        assertThat(answer.comment()).isEqualTo("Quick and friendly.");
        assertThat(lamp.books.followUp()).isEqualTo(answer);
        assertThat(lamp.books.mails()).endsWith(MailKind.REFUNDED, MailKind.FOLLOW_UP, MailKind.THANK_YOU);
        assertThat(lamp.books.timeline())
                .endsWith("case-closed", "follow-up-asked", "follow-up-answered", "thanked-with-coupon");
        lamp.books.closed(CaseState.REFUNDED);
    }

    @Test
    void aBadAnswerToTheMailBecomesACallBySupport() {
        var lamp = asked();

        lamp.saysHowItWent(2, "Took ages");

        lamp.waitsAt("follow-up", "Task_CallTheCustomerBack");
        lamp.books.closed(CaseState.REFUNDED);
        assertThat(lamp.task("Task_CallTheCustomerBack").queue()).isEqualTo("support");
        lamp.does(People.SUPPORT, "Task_CallTheCustomerBack", CALLED);
        lamp.ended("follow-up", "End_CustomerCalledBack");
        lamp.books.closed(CaseState.REFUNDED);
        assertThat(lamp.books.followUp().calledBackAt()).isEqualTo(kit.clock.instant());
        assertThat(lamp.books.timeline()).endsWith("follow-up-answered", "customer-called-back");
        assertThat(lamp.books.mails()).doesNotContain(MailKind.THANK_YOU);
    }

    @Test
    void aCallNeedsANoteOnHowItWent() {
        var lamp = refunded(opensWorth("70.00"));
        lamp.saysHowItWent(1, null);

        assertThatThrownBy(() -> lamp.does(People.SUPPORT, "Task_CallTheCustomerBack", new CallCustomerBackAnswer(" ")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("note-missing");
    }

    @Test
    void whoDoesNotAnswerIsLeftInPeace() {
        var lamp = asked();

        lamp.passes(days(14));

        lamp.ended("follow-up", "End_NobodyAnswered");
        assertThat(lamp.books.mails()).containsOnlyOnce(MailKind.FOLLOW_UP);
    }

    @Test
    void anAnswerAfterTheModelStoppedWaitingStillCounts() {
        var lamp = asked();
        lamp.passes(days(14));

        lamp.saysHowItWent(1, null);

        lamp.waitsAt("follow-up", "Task_CallTheCustomerBack");
        assertThat(lamp.books.followUp().processInstanceId())
                .isEqualTo(lamp.running("follow-up").getId());
        assertThat(lamp.books.followUp().askedAt()).isNotNull();
    }

    @Test
    void anUnaskedAnswerWithoutConsentIsThankedOnThePageOnly() {
        var lamp = refunded(opensWorth("70.00"));

        var answer = lamp.saysHowItWent(4, "");

        lamp.ended("follow-up", "End_ThankedOnThePage");
        assertThat(answer.comment()).isNull();
        assertThat(answer.coupon()).isNull();
        assertThat(answer.askedAt()).isNull();
        assertThat(lamp.books.mails()).endsWith(MailKind.REFUNDED);
    }

    @Test
    void anUnaskedBadAnswerBecomesACallToo() {
        var lamp = refunded(opensWorth("70.00"));

        lamp.saysHowItWent(1, null);

        lamp.waitsAt("follow-up", "Task_CallTheCustomerBack");
        assertThat(lamp.books.followUp().processInstanceId())
                .isEqualTo(lamp.running("follow-up").getId());
    }

    @Test
    void whoAnsweredUnaskedIsNotAskedAnyMore() {
        var lamp = refunded(opensAskableWorth("70.00"));

        lamp.saysHowItWent(5, null);

        lamp.ended("follow-up", "End_ThankedWithACoupon");
        kit.clock.forward(days(4));
        kit.followUpWork.askBatch();
        assertThat(lamp.books.mails()).contains(MailKind.THANK_YOU).doesNotContain(MailKind.FOLLOW_UP);
        assertThat(lamp.books.file().followUpDueAt()).isNull();
    }

    @Test
    void aCaseHasOneAnswer() {
        var lamp = refunded(opensWorth("70.00"));
        lamp.saysHowItWent(4, "Fine");

        assertThatThrownBy(() -> lamp.saysHowItWent(1, "Not fine after all"))
                .isInstanceOf(TooLate.class)
                .extracting("code")
                .isEqualTo("follow-up-answered");

        assertThat(lamp.books.followUp().score()).isEqualTo(4);
        assertThat(lamp.books.tasks()).isEmpty();
    }

    @Test
    void noAnswerIsTakenBeforeTheMoneyIsBackOrNinetyDaysAfter() {
        var lamp = refundOf("70.00");
        assertThatThrownBy(() -> lamp.saysHowItWent(5, null))
                .isInstanceOf(TooEarly.class)
                .extracting("code")
                .isEqualTo("follow-up-not-yet");
        kit.bank.feels(org.roundtrip.processes.kit.ScriptedGateway.Mood.PAYS);
        bankWorks();
        lamp.books.closed(CaseState.REFUNDED);

        kit.clock.forward(days(90).plusMillis(1));

        assertThatThrownBy(() -> lamp.saysHowItWent(5, null))
                .isInstanceOf(TooLate.class)
                .extracting("code")
                .isEqualTo("follow-up-over");
        kit.clock.forward(days(0).minusMillis(1));
        assertThat(lamp.saysHowItWent(5, null).score()).isEqualTo(5);
    }

    @Test
    void onlyWhoGotMoneyIsAskedAbout() {
        var lamp = opensWorth("70.00");
        lamp.cancels();

        assertThatThrownBy(() -> lamp.saysHowItWent(1, null))
                .isInstanceOf(TooLate.class)
                .extracting("code")
                .isEqualTo("follow-up-not-refunded");
    }

    @Test
    void aScoreIsOneToFiveAndACommentShort() {
        var lamp = refunded(opensWorth("70.00"));

        for (int score : new int[] {0, 6, -1}) {
            assertThatThrownBy(() -> lamp.saysHowItWent(score, null))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("/score");
        }
        assertThatThrownBy(() -> lamp.saysHowItWent(3, "x".repeat(1001)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("/comment");
        assertThat(lamp.saysHowItWent(3, "x".repeat(1000)).isLow()).isFalse();
    }
}
