package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.inspection.InspectionAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer.Choice;
import org.roundtrip.inventory.StockMoves;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.returns.RejectedRefundAnswer;

/** What comes back goes on the shelf by what was found, once it is ours, and never because of money. */
@ProcessTest
class RestockProcessTest extends ProcessStory {
    private static final String SETTLE = "Task_SettleInspection";

    private CaseUnderTest back(String sku, ReturnReason reason) {
        var order = shop.order().unitsOf(sku, 3, "30.00").isBought();
        return arrived(opens(item(order, 1, 3, reason)));
    }

    private long onHand(String sku) {
        kit.warehouse.putsBack();
        return kit.warehouse.stock(sku).onHand();
    }

    private void settles(CaseUnderTest cups, Choice choice) {
        cups.does(People.SUPPORT, SETTLE, new SettleInspectionAnswer(choice, "one is chipped"));
    }

    @Test
    void whatIsAsNewIsOnTheShelfAgainBeforeTheMoneyIsBack() {
        var cup = kit.warehouse.product("cup", 1);
        var cups = inspected(back(cup, ReturnReason.CHANGED_MIND), found(1, 3, 3));

        cups.waitsAt("refund-payout", "Task_IssueRefund");

        assertThat(onHand(cup)).isEqualTo(4);
        bankWorks();
        assertThat(onHand(cup)).as("not once more by the refund").isEqualTo(4);
    }

    @Test
    void whatIsWornOrSaidToBeFaultyIsNot() {
        var cup = kit.warehouse.product("cup", 1);
        inspected(back(cup, ReturnReason.FAULTY), found(1, 3, 3));
        inspected(
                back(cup, ReturnReason.CHANGED_MIND),
                new InspectionAnswer.Line(1, 3, 3, InspectionAnswer.Grade.C, null));

        assertThat(onHand(cup)).isEqualTo(1);
    }

    @Test
    void aProductNobodyKeepsCostsNothing() {
        var cups = inspected(back("unheard-of", ReturnReason.CHANGED_MIND), found(1, 3, 3));

        assertThat(kit.warehouse.moves.ofCase(cups.id())).isEmpty();
    }

    @Test
    void whatIsDisputedWaitsUntilItIsSettledWhoseItIs() {
        var cup = kit.warehouse.product("cup", 1);
        var cups = inspected(back(cup, ReturnReason.CHANGED_MIND), found(1, 3, 2));
        assertThat(onHand(cup)).isEqualTo(1);

        settles(cups, Choice.REFUND_ACCEPTED);

        assertThat(onHand(cup)).isEqualTo(3);
    }

    @Test
    void whatIsAcceptedAfterAllIsOursToo() {
        var cup = kit.warehouse.product("cup", 1);
        var cups = inspected(back(cup, ReturnReason.CHANGED_MIND), found(1, 3, 2));

        settles(cups, Choice.ACCEPT_ALL);

        assertThat(onHand(cup)).isEqualTo(4);
    }

    @Test
    void whatGoesBackToTheCustomerIsNotOurs() {
        var cup = kit.warehouse.product("cup", 1);
        var cups = inspected(back(cup, ReturnReason.CHANGED_MIND), found(1, 3, 2));

        settles(cups, Choice.SEND_BACK);

        assertThat(onHand(cup)).isEqualTo(1);
    }

    @Test
    void whatWasOfferedForIsOursOnceTheOfferIsTaken() {
        var cup = kit.warehouse.product("cup", 1);
        var taken = inspected(back(cup, ReturnReason.CHANGED_MIND), found(1, 3, 2));
        var declined = inspected(back(cup, ReturnReason.CHANGED_MIND), found(1, 3, 2));
        settles(taken, Choice.OFFER);
        settles(declined, Choice.OFFER);
        assertThat(onHand(cup)).isEqualTo(1);

        taken.answersOffer(true);
        declined.answersOffer(false);

        assertThat(onHand(cup)).isEqualTo(3);
        assertThat(kit.warehouse.moves.ofCase(taken.id()))
                .extracting(StockMoves.Move::quantity)
                .containsExactly(2);
    }

    @Test
    void whatSupportSendsBackAfterFinancesNoLeavesTheShelfAgain() {
        var cup = kit.warehouse.product("cup", 1);
        var order = shop.order().unitsOf(cup, 3, "300.00").isBought();
        var cups = inspected(arrived(opens(item(order, 1, 3, ReturnReason.CHANGED_MIND))), found(1, 3, 3));
        assertThat(onHand(cup)).isEqualTo(4);

        financeSaysNo(cups, RejectedRefundAnswer.Choice.SEND_BACK, "too late");

        assertThat(onHand(cup)).isEqualTo(1);
    }
}
