package org.roundtrip.processes;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.Shop;
import org.roundtrip.withdrawal.DecideWithdrawalAnswer;
import org.roundtrip.withdrawal.DecideWithdrawalAnswer.Choice;
import org.roundtrip.withdrawal.Ground;
import org.roundtrip.withdrawal.Stating;

/** What stories about withdrawals have in common. */
abstract class WithdrawalStory extends ProcessStory {
    static final String MODEL = "withdrawal-case";
    static final String DECIDE = "Task_DecideWithdrawal";
    static final String ADA = "Ada@Example.invalid ";

    /** Stated, and looked at. */
    CaseUnderTest withdraws(String order, String email, @Nullable String items) {
        var stated = states(order, email, items, false);
        kit.withdrawalWork.beginBatch();
        return stated;
    }

    CaseUnderTest withdraws(Shop.Order order) {
        return withdraws(order.number(), ADA, null);
    }

    /** Stated, and nothing else yet. */
    CaseUnderTest states(String order, String email, @Nullable String items, boolean byHand) {
        var stating = new Stating("Ada", email, order, items, null, null, "en-GB", "portal", true, byHand);
        var statement = kit.withdrawing.state(stating, Actor.CUSTOMER);
        return new CaseUnderTest(kit, kit.files.findById(statement.caseId()).orElseThrow());
    }

    /** Two lamps and a cup, with delivery, delivered two days ago. */
    Shop.Order lampsAndCup() {
        return shop.order()
                .line("Lamp", 2, "20.00")
                .line("Cup", 1, "5.00")
                .delivery("5.94", "3.95")
                .isBought();
    }

    static void decides(CaseUnderTest withdrawal, Choice choice, @Nullable String note) {
        decides(withdrawal, new DecideWithdrawalAnswer(choice, null, null, null, note));
    }

    static void refuses(CaseUnderTest withdrawal, Ground ground, @Nullable String note) {
        decides(withdrawal, new DecideWithdrawalAnswer(Choice.REFUSE, null, null, ground, note));
    }

    static void decides(CaseUnderTest withdrawal, DecideWithdrawalAnswer answer) {
        withdrawal.does(People.SUPPORT, DECIDE, answer);
    }

    /** One day after the other. */
    static void daysPass(CaseUnderTest withdrawal, int days) {
        for (int day = 0; day < days; day++) {
            withdrawal.passes(Duration.ofDays(1));
        }
    }
}
