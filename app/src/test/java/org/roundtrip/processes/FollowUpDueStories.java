package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.BouncedRefundAnswer;

/** When customers are asked how it went, and when they are not any more. */
abstract class FollowUpDueStories extends ProcessStory {
    private boolean sweep() {
        return kit.followUpWork.askBatch();
    }

    private static void assertAsked(CaseUnderTest lamp, boolean asked) {
        assertThat(lamp.books.mails().contains(MailKind.FOLLOW_UP)).isEqualTo(asked);
    }

    @Test
    void theCommitThatClosesTheCaseSaysWhenToAsk() {
        var lamp = refunded(opensAskableWorth("70.00"));

        assertThat(lamp.books.file().followUpDueAt())
                .isEqualTo(kit.clock.instant().plus(days(3)));
        assertThat(kit.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("follow-up")
                        .count())
                .isZero();
    }

    @Test
    void nobodyIsAskedBeforeTheTime() {
        var lamp = refunded(opensAskableWorth("70.00"));
        kit.clock.forward(days(3).minusMillis(1));

        assertThat(sweep()).isFalse();

        assertAsked(lamp, false);
        kit.clock.forward(days(0).plusMillis(1));
        sweep();
        assertAsked(lamp, true);
        assertThat(lamp.books.followUp().askedAt()).isEqualTo(kit.clock.instant());
        assertThat(lamp.books.followUp().processInstanceId())
                .isEqualTo(lamp.running("follow-up").getId());
        assertThat(lamp.books.file().followUpDueAt()).isNull();
    }

    @Test
    void whoHasNotAgreedIsNeverAsked() {
        var lamp = refunded(opensWorth("70.00"));

        assertThat(lamp.books.file().followUpDueAt()).isNull();
        kit.clock.forward(days(30));
        sweep();

        assertAsked(lamp, false);
    }

    @Test
    void whoseCaseEndsWithoutMoneyIsNotAsked() {
        var lamp = opensAskableWorth("70.00");
        lamp.cancels();

        assertThat(lamp.books.file().followUpDueAt()).isNull();
    }

    @Test
    void aNodeThatComesSecondAsksNobodyAgain() {
        var lamp = refunded(opensAskableWorth("70.00"));
        kit.clock.forward(days(3));

        sweep();
        sweep();

        assertThat(lamp.books.mails()).containsOnlyOnce(MailKind.FOLLOW_UP);
    }

    @Test
    void twoNodesAtOnceAskOnce() {
        var lamp = refunded(opensAskableWorth("70.00"));
        kit.clock.forward(days(3));

        // Both have read what is due and wait for the case when it is let go: that is the race.
        var sweeps = kit.transactions.execute(status -> {
            kit.jdbc
                    .sql("select id from case_file where id = ? for update")
                    .param(lamp.id())
                    .query(Long.class)
                    .single();
            var both = IntStream.range(0, 2)
                    .mapToObj(i -> CompletableFuture.runAsync(this::sweep))
                    .toArray(CompletableFuture[]::new);
            await().until(() -> waitingForARow() == 2);
            return both;
        });
        CompletableFuture.allOf(sweeps).join();

        assertThat(lamp.books.mails()).containsOnlyOnce(MailKind.FOLLOW_UP);
        lamp.waitsAt("follow-up", "Task_CustomerAnswers");
    }

    private int waitingForARow() {
        return kit.jdbc
                .sql("select count(*) from information_schema.sessions where blocker_id is not null")
                .query(Integer.class)
                .single();
    }

    @Test
    void aBounceBeforeTheTimePutsTheQuestionOffUntilTheMoneyIsBackAgain() {
        var lamp = refunded(opensAskableWorth("70.00"));
        lamp.bankSays(AttemptState.FAILED);
        kit.clock.forward(days(3));

        assertThat(lamp.books.file().followUpDueAt()).isNull();
        sweep();
        assertAsked(lamp, false);

        lamp.does(People.FINANCE, "Task_PayBouncedRefund", new BouncedRefundAnswer("cheque 12", null));
        lamp.books.closed(CaseState.REFUNDED);
        kit.clock.forward(days(3));
        sweep();
        assertAsked(lamp, true);
    }

    @Test
    void aBounceAfterTheQuestionDoesNotAskTwice() {
        var lamp = refunded(opensAskableWorth("70.00"));
        kit.clock.forward(days(3));
        sweep();
        lamp.bankSays(AttemptState.FAILED);
        lamp.does(People.FINANCE, "Task_PayBouncedRefund", new BouncedRefundAnswer("cheque 12", null));

        kit.clock.forward(days(3));
        sweep();

        assertThat(lamp.books.mails()).containsOnlyOnce(MailKind.FOLLOW_UP);
        assertThat(lamp.saysHowItWent(4, null).coupon()).isEqualTo("THANKS10");
        lamp.ended("follow-up", "End_ThankedWithACoupon");
    }

    @Test
    void oneThatGoesWrongKeepsNobodyElseUnasked() {
        var broken = refunded(opensAskableWorth("70.00"));
        var lamp = refunded(opensAskableWorth("60.00"));
        var number = broken.books.file().number();
        rename(broken, "RMA-broken");
        kit.clock.forward(days(3));

        sweep();

        assertAsked(lamp, true);
        rename(broken, number.value());
        assertAsked(broken, false);
        assertThat(broken.books.file().followUpDueAt()).isAfter(kit.clock.instant());
    }

    /** A number that is none can't be read, so whoever looks at the case fails. */
    private void rename(CaseUnderTest lamp, String number) {
        kit.transactions.executeWithoutResult(status -> kit.jdbc
                .sql("update case_file set number = ? where id = ?")
                .params(number, lamp.id())
                .update());
    }

    @Test
    void aFullBatchCallsForTheNext() {
        var lamp = refunded(opensAskableWorth("70.00"));
        kit.clock.forward(days(3));
        // Due before it, though none of them is over: a row that says so by mistake is put right and asks nobody.
        var others = IntStream.range(0, 50)
                .mapToObj(i -> opensAskableWorth("1.00").id())
                .toList();
        kit.transactions.executeWithoutResult(status -> kit.jdbc
                .sql("update case_file set follow_up_due_at = 0 where id in (:others)")
                .param("others", others)
                .update());

        assertThat(sweep()).isTrue();
        assertAsked(lamp, false);
        assertThat(sweep()).isFalse();
        assertAsked(lamp, true);
        assertThat(kit.followUps.findByCaseId(others.get(0))).isEmpty();
    }
}
