package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.TooLate;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.Purpose;
import org.roundtrip.collection.ReleaseHoldAnswer;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CollectionStory;
import org.roundtrip.processes.kit.CollectionUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.processes.kit.ScriptedTill.Mood;
import org.roundtrip.refund.Refund;

/** What was collected and is not kept goes back, to where it came from, beside whatever else its case does. */
abstract class GiveBackStories extends CollectionStory {
    private CollectionUnderTest releasing() {
        var held = fortyPoundsHeld().starts("give-back-collection");
        held.of.waitsAt("give-back-collection", "Task_ReleaseHold");
        return held;
    }

    @Test
    void aHoldIsLetGo() {
        var held = releasing();
        tillWorks();
        held.is(State.RELEASED);
        held.ended("give-back-collection", "End_GivenBack");
        assertThat(held.asked()).containsExactly("RELEASE SUCCEEDED");
        assertThat(held.of.books.timeline()).contains("hold-released").doesNotContain("hold-lost");
        assertThat(held.of.books.lastMail()).contains("RELEASED", "GBP 40.00");
        assertThatExceptionOfType(TooLate.class)
                .isThrownBy(() -> kit.collections.capture(held.id, Money.parse("GBP 1.00")));
    }

    @Test
    void whatIsBeingCapturedIsNotLetGo() {
        var held = fortyPoundsHeld();
        kit.collections.capture(held.id, Money.parse("GBP 40.00"));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> held.starts("give-back-collection"))
                .withStackTraceContaining("being captured");
    }

    @Test
    void whatIsBeingLetGoIsNotCaptured() {
        var held = releasing();
        assertThatExceptionOfType(TooLate.class)
                .isThrownBy(() -> kit.collections.capture(held.id, Money.parse("GBP 40.00")));
    }

    @Test
    void anAnswerThatWasLostIsLookedUp() {
        var held = releasing();
        kit.till.feels(Mood.LOSES_ANSWER);
        tillWorks();
        held.is(State.AUTHORISED);
        kit.till.feels(Mood.WILLING);
        kit.clock.forward(Duration.ofMinutes(1));
        tillWorks();
        held.is(State.RELEASED);
        assertThat(kit.till.taken()).containsExactly("released");
        assertThat(held.of.books.timeline()).contains("hold-released").doesNotContain("hold-lost");
    }

    @Test
    void aProviderThatStaysSilentLeavesItToFinance() {
        var held = releasing();
        kit.till.feels(Mood.UNREACHABLE);
        tillIsAskedInVain();
        held.of.waitsAt("give-back-collection", "Task_ReleaseHoldByHand");
        held.of.does(
                People.FINANCE, "Task_ReleaseHoldByHand", new ReleaseHoldAnswer(ReleaseHoldAnswer.Choice.RETRY, null));
        kit.till.feels(Mood.REFUSES);
        tillWorks();
        held.of.does(
                People.FINANCE,
                "Task_ReleaseHoldByHand",
                new ReleaseHoldAnswer(ReleaseHoldAnswer.Choice.RELEASED, "it ends on Friday"));
        held.is(State.RELEASED);
        held.ended("give-back-collection", "End_GivenBack");
    }

    @Test
    void aHoldThatEndsWhileFinanceLooksNeedsNobody() {
        var held = releasing();
        kit.till.feels(Mood.UNREACHABLE);
        tillIsAskedInVain();
        held.hears(kit.till.becomes(CollectionSnapshot.State.RELEASED));
        held.ended("give-back-collection", "End_GivenBack");
    }

    @Test
    void whatWasCapturedInTheDashboardMeanwhileIsRefunded() {
        var held = releasing();
        kit.till.becomes(CollectionSnapshot.State.CAPTURED);
        tillWorks();
        held.is(State.CAPTURED);
        held.of.waitsAt("refund-payout", "Task_IssueRefund");
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        bankWorks();
        held.is(State.GIVEN_BACK);
        held.ended("give-back-collection", "End_GivenBack");
    }

    @Test
    void aPaymentIsRefundedToTheCardItCameFromAndItsCaseGoesOn() {
        var paid = twelvePoundsWanted().isPaid();
        var before = paid.of.books.file();
        paid.starts("give-back-collection");
        paid.of.waitsAt("refund-payout", "Task_IssueRefund");

        bankWorks();
        paid.of.bankSays(org.roundtrip.refund.AttemptState.SUCCEEDED);

        paid.ended("give-back-collection", "End_GivenBack");
        paid.is(State.GIVEN_BACK);
        assertThat(kit.bank.asked()).hasSize(1).allSatisfy(asked -> {
            assertThat(asked.payment().reference()).isEqualTo(paid.row().paymentReference());
            assertThat(asked.amount()).isEqualTo(Money.parse("GBP 12.00"));
        });
        assertThat(paid.of.books.calculation()).containsExactly("UNUSED_PAYMENT 1200");
        assertThat(paid.of.books.refund().state()).isEqualTo(Refund.State.SETTLED);
        assertThat(paid.of.books.file().state()).isEqualTo(before.state());
        assertThat(paid.of.books.file().waitingFor()).isEqualTo(before.waitingFor());
        assertThat(paid.of.books.mails()).contains(MailKind.PAYMENT_GIVEN_BACK).doesNotContain(MailKind.REFUNDED);
        assertThat(kit.jdbc
                        .sql("select count(*) from refund where credit_note_due_at is not null and case_id = ?")
                        .param(paid.of.id())
                        .query(Integer.class)
                        .single())
                .as("it was no sale")
                .isZero();
        assertThat(kit.explain.of(paid.of.books.refund().key()).orElseThrow().same())
                .isTrue();
    }

    @Test
    void aLargePaymentNeedsFinancesYesAndTheCaseSaysWhoseTurnItIsOnlyMeanwhile() {
        var paid = wanted(Purpose.REPAIR, "120.00").starts("collect-payment").isPaid();
        var turn = paid.of.books.file().waitingFor();
        paid.starts("give-back-collection");
        paid.of.waitsAt("refund-payout", "Task_ApproveRefund");
        assertThat(paid.of.books.file().waitingFor()).isEqualTo(WaitingFor.FINANCE);
        kit.bank.feels(ScriptedGateway.Mood.PAYS);

        paid.of.does(People.FINANCE, "Task_ApproveRefund", yes());
        bankWorks();

        paid.ended("give-back-collection", "End_GivenBack");
        assertThat(paid.of.books.file().waitingFor()).isEqualTo(turn);
    }

    @Test
    void noOtherRefundTakesItWhileFinanceThinks() {
        var paid = wanted(Purpose.REPAIR, "120.00").starts("collect-payment").isPaid();
        paid.starts("give-back-collection");
        paid.of.waitsAt("refund-payout", "Task_ApproveRefund");
        inspectedFine(arrived(paid.of));
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        bankWorks();
        assertThat(kit.bank.asked()).hasSize(1).allSatisfy(asked -> assertThat(
                        asked.payment().reference())
                .isNotEqualTo(paid.row().paymentReference()));
        paid.of.books.closed(CaseState.REFUNDED);
        paid.of.waitsAt("refund-payout", "Task_ApproveRefund");
    }

    @Test
    void financeMayKeepItWithAReason() {
        var paid = wanted(Purpose.REPAIR, "120.00").starts("collect-payment").isPaid();
        paid.starts("give-back-collection");

        paid.of.does(People.FINANCE, "Task_ApproveRefund", no());

        paid.ended("give-back-collection", "End_PaymentKept");
        paid.is(State.PAID);
        bankWorks();
        assertThat(kit.bank.asked()).isEmpty();
        // It may go back another time: nothing of it is reserved any more.
        paid.starts("give-back-collection");
        paid.of.waitsAt("refund-payout", "Task_ApproveRefund");
    }

    @Test
    void whereThereIsNothingNothingGoesBack() {
        var closed = twelvePoundsWanted();
        kit.collections.cancel(closed.id);
        tillWorks();
        closed.starts("give-back-collection").ended("give-back-collection", "End_NothingThere");

        var asking = twelvePoundsWanted();
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> asking.starts("give-back-collection"));
    }
}
