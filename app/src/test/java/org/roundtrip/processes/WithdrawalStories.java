package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.TooLate;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.withdrawal.Statements;
import org.roundtrip.withdrawal.Stating;
import org.springframework.beans.factory.annotation.Autowired;

/** Withdrawals that go by themselves, from the statement to the money. */
abstract class WithdrawalStories extends WithdrawalStory {
    @Autowired
    private Statements statements;

    @Test
    void aStatementAboutAWholeOrderGoesToTheMoneyWithoutAnybodyDeciding() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var withdrawal = withdraws(lampsAndCup());

        assertThat(withdrawal.books.file().currency()).isEqualTo("GBP");
        assertThat(withdrawal.books.units()).hasSize(2);
        withdrawal.waitsAt(MODEL, "Call_ReturnCase");
        withdrawal.waitsAt("return-case", "Call_ReturnShipment");
        assertThat(withdrawal.books.file().handInBy())
                .isEqualTo(kit.clock.instant().plus(days(14)));

        arrived(withdrawal);
        assertThat(withdrawal.books.file().dueAt())
                .isEqualTo(withdrawal.books.file().requestedAt().plus(days(14)));
        inspectedFine(withdrawal);
        // All of the goods, and of the delivery what standard delivery costs.
        withdrawal.books.owes("28.95", org.roundtrip.refund.Refund.State.APPROVED);
        bankWorks();

        withdrawal.ended(MODEL, "End_WithdrawalDone");
        withdrawal.books.closed(CaseState.REFUNDED);
        assertThat(withdrawal.books.mails())
                .containsExactly(
                        MailKind.WITHDRAWAL_RECEIVED,
                        MailKind.LABEL_READY,
                        MailKind.PARCEL_ON_ITS_WAY,
                        MailKind.PARCEL_RECEIVED,
                        MailKind.REFUNDED);
        assertThat(withdrawal.books.timeline()).startsWith("withdrawal-stated", "withdrawal-accepted", "label-bought");
    }

    @Test
    void takingAStatementDownAsksNothingAboutOrders() {
        var known = states(lampsAndCup().number(), ADA, null, false);
        var unknown = states("no-such-order", ADA, null, false);
        for (var withdrawal : List.of(known, unknown)) {
            withdrawal.books.stands(CaseState.IN_REVIEW, null);
            assertThat(withdrawal.books.timeline()).containsExactly("withdrawal-stated");
            assertThat(withdrawal.books.mails()).containsExactly(MailKind.WITHDRAWAL_RECEIVED);
            assertThat(withdrawal.books.units()).isEmpty();
        }
    }

    @Test
    void aStatementSentTwiceIsOne() {
        var order = lampsAndCup();
        var stating = new Stating("Ada", ADA, order.number(), null, null, "form-1", "en-GB", "portal", true, false);

        var first = kit.withdrawing.state(stating, Actor.CUSTOMER);
        var again = kit.withdrawing.state(stating, Actor.CUSTOMER);
        kit.withdrawalWork.beginBatch();
        kit.withdrawalWork.beginBatch();

        assertThat(again).isEqualTo(first);
        assertThat(kit.engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(kit.files
                                .findById(first.caseId())
                                .orElseThrow()
                                .number()
                                .value())
                        .processDefinitionKey(MODEL)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aSecondStatementAboutTheSameOrderIsRecordedAndGoesToAPerson() {
        var order = lampsAndCup();
        var first = withdraws(order);
        var second = withdraws(order);

        first.waitsAt(MODEL, "Call_ReturnCase");
        second.waitsAt(MODEL, DECIDE);
        assertThat(statements.ofCase(second.id())).isPresent();
        refuses(second, org.roundtrip.withdrawal.Ground.ALREADY_ENDED, null);
        second.ended(MODEL, "End_WithdrawalRefused");
    }

    @Test
    void whoWithdrewCantTakeItBackWithTheButtonOfARequest() {
        var withdrawal = withdraws(lampsAndCup());

        assertThatThrownBy(withdrawal::cancels).isInstanceOf(TooLate.class);
        withdrawal.books.stands(CaseState.REQUESTED, WaitingFor.CARRIER);
    }

    @Test
    void useIsTakenOffAndNothingElse() {
        var withdrawal = arrived(withdraws(lampsAndCup()));
        inspected(
                withdrawal,
                new org.roundtrip.inspection.InspectionAnswer.Line(
                        1, 2, 2, org.roundtrip.inspection.InspectionAnswer.Grade.C, null),
                found(2, 1, 1));

        assertThat(withdrawal.books.rules(org.roundtrip.calculation.Kind.FEE)).isEmpty();
        assertThat(withdrawal.books.rules(org.roundtrip.calculation.Kind.GOODS)).containsExactly("law/withdrawal");
        withdrawal.books.owes("24.96", org.roundtrip.refund.Refund.State.APPROVED);
    }

    @Test
    void anOfferAfterInspectionIsAnsweredAsInAnyReturn() {
        var withdrawal = arrived(withdraws(lampsAndCup()));
        inspected(withdrawal, found(1, 2, 1), found(2, 1, 1));
        withdrawal.does(
                org.roundtrip.processes.kit.People.SUPPORT,
                "Task_SettleInspection",
                new org.roundtrip.inspection.SettleInspectionAnswer(
                        org.roundtrip.inspection.SettleInspectionAnswer.Choice.OFFER, "one is broken"));

        withdrawal.answersOffer(true);

        assertThat(withdrawal.books.timeline()).contains("offer-accepted", "refund-calculated");
    }
}
