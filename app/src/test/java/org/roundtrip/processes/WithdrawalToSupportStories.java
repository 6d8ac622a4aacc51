package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.withdrawal.DecideWithdrawalAnswer;
import org.roundtrip.withdrawal.DecideWithdrawalAnswer.Choice;
import org.roundtrip.withdrawal.Finding;
import org.roundtrip.withdrawal.Ground;
import org.roundtrip.withdrawal.Handlings;
import org.springframework.beans.factory.annotation.Autowired;

/** Withdrawals that a person has to look at. None of them is lost, and none refused by a machine. */
abstract class WithdrawalToSupportStories extends WithdrawalStory {
    @Autowired
    private Handlings handlings;

    private void found(CaseUnderTest withdrawal, Finding finding) {
        withdrawal.waitsAt(MODEL, DECIDE);
        withdrawal.books.stands(CaseState.IN_REVIEW, WaitingFor.SUPPORT);
        assertThat(handlings.of(withdrawal.id()).finding()).isEqualTo(finding);
        assertThat(withdrawal.books.units()).isEmpty();
    }

    @Test
    void whateverIsNotClearIsForAPerson() {
        var plain = lampsAndCup().number();
        found(withdraws("no-such-order", ADA, null), Finding.UNKNOWN_ORDER);
        found(withdraws(plain, "eve@example.invalid", null), Finding.EMAIL_DIFFERS);
        found(withdraws(plain, ADA, "one lamp"), Finding.ITEMS_NAMED);
        found(withdraws(shop.order().line("Lamp", 1, "9.00").underWay().isBought()), Finding.NOT_DELIVERED);
        found(withdraws(shop.order().line("Lamp", 1, "9.00").postage("3.00").isBought()), Finding.NOT_RETURNABLE);
        found(withdraws(shop.order().line("Lamp", 1, "9.00").delivered(30).isBought()), Finding.TOO_LATE);
        var many = states(plain, ADA, null, true);
        kit.withdrawalWork.beginBatch();
        found(many, Finding.BY_HAND);
    }

    @Test
    void onlyTheOrdersOwnAddressIsToldThatThePeriodIsOver() {
        var late = shop.order().line("Lamp", 1, "9.00").delivered(30).isBought();

        var own = withdraws(late);
        var stranger = withdraws(late.number(), "eve@example.invalid", null);

        assertThat(own.books.mails()).containsExactly(MailKind.WITHDRAWAL_RECEIVED, MailKind.WITHDRAWAL_TOO_LATE);
        assertThat(own.books.lastMail()).contains("\"days\":\"14\"", "\"lastDay\":\"20");
        assertThat(stranger.books.mails()).containsExactly(MailKind.WITHDRAWAL_RECEIVED);
    }

    @Test
    void supportReadsWhichItemsAreMeantAndTheyComeBack() {
        var withdrawal = withdraws(lampsAndCup().number(), ADA, "one of the lamps");
        var one = List.of(new DecideWithdrawalAnswer.Line(1, 1), new DecideWithdrawalAnswer.Line(2, 0));

        decides(withdrawal, new DecideWithdrawalAnswer(Choice.ACCEPT, null, one, null, "Send the lamp."));

        withdrawal.waitsAt(MODEL, "Call_ReturnCase");
        assertThat(kit.caseLines.of(withdrawal.id())).singleElement().satisfies(line -> {
            assertThat(line.requested()).isEqualTo(1);
            assertThat(line.because()).isEqualTo("withdrawal");
        });
        assertThat(withdrawal.books.mails()).contains(MailKind.MESSAGE_RECEIVED);
        // Part of the order was kept, so it had to be delivered.
        inspectedFine(arrived(withdrawal));
        withdrawal.books.owes("10.01", org.roundtrip.refund.Refund.State.APPROVED);
    }

    @Test
    void goodsThatNeverLeftArePaidBackWithoutComingBack() {
        kit.bank.feels(org.roundtrip.processes.kit.ScriptedGateway.Mood.PAYS);
        var withdrawal = withdraws(shop.order()
                .line("Lamp", 1, "9.00")
                .delivery("5.94", "3.95")
                .underWay()
                .isBought());

        decides(withdrawal, Choice.REFUND_ONLY, null);
        withdrawal.waitsAt("refund-payout", "Task_IssueRefund");
        bankWorks();

        withdrawal.ended(MODEL, "End_WithdrawalDone");
        withdrawal.books.closed(CaseState.REFUNDED);
        withdrawal.books.owes("12.95", org.roundtrip.refund.Refund.State.SETTLED);
    }

    @Test
    void supportFindsTheOrderThatWasMeant() {
        var order = lampsAndCup();
        var withdrawal = withdraws("the lamps of last week", ADA, null);
        assertThatThrownBy(() -> decides(withdrawal, Choice.ACCEPT, null))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo("order-unknown"));
        assertThatThrownBy(() -> decides(withdrawal, Choice.LOOK_AGAIN, null)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() ->
                        decides(withdrawal, new DecideWithdrawalAnswer(Choice.LOOK_AGAIN, "nope", null, null, null)))
                .isInstanceOf(InvalidRequest.class);

        decides(withdrawal, new DecideWithdrawalAnswer(Choice.LOOK_AGAIN, order.number(), null, null, null));
        withdrawal.waitsAt(MODEL, DECIDE);
        assertThat(handlings.of(withdrawal.id()).finding()).isEqualTo(Finding.CLEAR);
        decides(withdrawal, Choice.ACCEPT, null);

        withdrawal.waitsAt(MODEL, "Call_ReturnCase");
        assertThat(withdrawal.books.units()).hasSize(2);
    }

    @Test
    void theCustomerIsAskedAndAnswersOrDoesNot() {
        var withdrawal = withdraws("what was it", ADA, null);
        assertThatThrownBy(() -> decides(withdrawal, Choice.ASK, " ")).isInstanceOf(InvalidRequest.class);

        decides(withdrawal, Choice.ASK, "Which order do you mean?");
        withdrawal.waitsAt(MODEL, "Task_WaitForAnswer");
        withdrawal.books.stands(CaseState.AWAITING_CUSTOMER, WaitingFor.CUSTOMER);
        withdrawal.writes(Actor.CUSTOMER, "The lamps.");
        withdrawal.waitsAt(MODEL, DECIDE);

        decides(withdrawal, Choice.ASK, "Which of them?");
        withdrawal.passes(days(7));
        withdrawal.waitsAt(MODEL, DECIDE);
        assertThat(withdrawal.books.timeline()).endsWith("question-unanswered");
    }

    @Test
    void aWithdrawalIsRefusedOnALegalGroundOnlyAndTheCustomerIsToldWhich() {
        var withdrawal = withdraws(shop.order()
                .line("Cup with your name", 1, "9.00")
                .postage("1.00")
                .isBought());
        assertThatThrownBy(() -> refuses(withdrawal, null, "we would rather not"))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> refuses(withdrawal, Ground.TOO_LATE, null)).isInstanceOf(InvalidRequest.class);

        refuses(withdrawal, Ground.CUSTOM_MADE, "It bears your name.");

        withdrawal.ended(MODEL, "End_WithdrawalRefused");
        withdrawal.books.closed(CaseState.REFUSED);
        assertThat(withdrawal.books.mails()).endsWith(MailKind.WITHDRAWAL_REFUSED);
        assertThat(withdrawal.books.lastMail()).contains("CUSTOM_MADE", "It bears your name.");
        assertThat(handlings.of(withdrawal.id()).decidedBy()).isEqualTo(People.SUPPORT.name());
    }

    @Test
    void whatTheShopSellsAsFinalMayComeBackByLaw() {
        var withdrawal =
                withdraws(shop.order().line("Lamp", 1, "9.00").postage("3.00").isBought());
        var all = List.of(new DecideWithdrawalAnswer.Line(1, 1), new DecideWithdrawalAnswer.Line(2, 1));

        decides(withdrawal, new DecideWithdrawalAnswer(Choice.ACCEPT, null, all, null, null));

        assertThat(kit.caseLines.of(withdrawal.id())).hasSize(2);
        withdrawal.waitsAt("return-case", "Call_ReturnShipment");
    }

    @Test
    void aLateOneMayBeAcceptedAllTheSameUnderTheShopsOwnTerms() {
        var withdrawal =
                withdraws(shop.order().line("Lamp", 1, "9.00").delivered(40).isBought());

        decides(withdrawal, Choice.ACCEPT, null);

        assertThat(kit.caseLines.of(withdrawal.id())).singleElement().satisfies(line -> {
            assertThat(line.because()).isEqualTo("withdrawal-goodwill");
            assertThat(line.decidedBy()).isEqualTo("person/decide-withdrawal");
        });
    }

    @Test
    void nothingIsTakenTwice() {
        var order = lampsAndCup();
        withdraws(order);
        var again = withdraws(order.number(), ADA, "the cup");

        assertThatThrownBy(() -> decides(again, Choice.ACCEPT, null)).isInstanceOf(InvalidRequest.class);
        again.waitsAt(MODEL, DECIDE);
    }
}
