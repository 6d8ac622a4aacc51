package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.ProcessStory;

/** The customer says whether we may ask by mail, and may say something else later. */
abstract class FollowUpConsentStories extends ProcessStory {
    private static void assertAsked(CaseUnderTest lamp, boolean asked) {
        assertThat(lamp.books.mails().contains(MailKind.FOLLOW_UP)).isEqualTo(asked);
    }

    private void afterSomeDays() {
        kit.clock.forward(days(3));
        kit.followUpWork.askBatch();
    }

    @Test
    void whatWasAgreedToIsToldWithTheRequest() {
        var lamp = opensAskableWorth("70.00");

        assertThat(lamp.books.file().mayAskByMail()).isTrue();
        assertThat(kit.timeline.of(lamp.id()).get(0).facts()).containsEntry("mayAskByMail", "true");
    }

    @Test
    void aYesTakenBackBeforeTheTimeIsANo() {
        var lamp = refunded(opensAskableWorth("70.00"));

        lamp.letsBeAskedByMail(false);

        assertThat(lamp.books.file().followUpDueAt()).isNull();
        afterSomeDays();
        assertAsked(lamp, false);
        assertThat(lamp.books.timeline()).endsWith("asking-refused");
    }

    @Test
    void aYesTakenBackTakesBackMailsThatHaveNotGone() {
        var lamp = refunded(opensAskableWorth("70.00"));
        afterSomeDays();
        assertAsked(lamp, true);

        lamp.letsBeAskedByMail(false);

        assertThat(kit.jdbc
                        .sql("select kind from mail_outbox where case_id = ? and state = 'TAKEN_BACK'")
                        .param(lamp.id())
                        .query(String.class)
                        .list())
                .containsExactly("FOLLOW_UP");
        assertThat(lamp.saysHowItWent(5, null).coupon())
                .as("no offer without consent")
                .isNull();
        lamp.ended("follow-up", "End_ThankedOnThePage");
        assertThat(lamp.books.mails()).doesNotContain(MailKind.THANK_YOU);
    }

    @Test
    void aYesGivenWhileTheCaseIsUnderWayCountsWhenItCloses() {
        var lamp = opensWorth("70.00");
        lamp.letsBeAskedByMail(true);
        assertThat(lamp.books.file().followUpDueAt()).isNull();

        refunded(lamp);

        afterSomeDays();
        assertAsked(lamp, true);
    }

    @Test
    void aYesGivenAfterTheEndCountsFromTheEnd() {
        var lamp = refunded(opensWorth("70.00"));
        var closed = kit.clock.instant();
        kit.clock.forward(days(1));

        lamp.letsBeAskedByMail(true);

        assertThat(lamp.books.file().followUpDueAt()).isEqualTo(closed.plus(days(3)));
    }

    @Test
    void theSameAgainChangesNothing() {
        var lamp = refunded(opensAskableWorth("70.00"));
        long version = lamp.books.file().version();

        lamp.letsBeAskedByMail(true);

        assertThat(lamp.books.file().version()).isEqualTo(version);
        assertThat(lamp.books.timeline()).endsWith("case-closed");
    }

    @Test
    void aYesAfterTheAnswerAsksNothingMore() {
        var lamp = refunded(opensWorth("70.00"));
        lamp.saysHowItWent(4, null);

        lamp.letsBeAskedByMail(true);

        assertThat(lamp.books.file().followUpDueAt()).isNull();
    }

    @Test
    void whoHasNoAddressIsNotAsked() {
        var order = shop.order().line("Lamp", 1, "70.00").withoutEmail().isBought();
        var request = new CaseRequest(
                List.of(item(order, 1, 1, ReturnReason.CHANGED_MIND)),
                Outcome.REFUND,
                null,
                null,
                null,
                "api",
                "en",
                true);

        var lamp = refunded(new CaseUnderTest(kit, kit.openReturn.open(request, Actor.CUSTOMER)));

        assertThat(lamp.books.file().followUpDueAt()).isNull();
    }
}
