package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.calculation.Kind;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.inspection.InspectionAnswer;
import org.roundtrip.inspection.InspectionAnswer.Grade;
import org.roundtrip.inspection.SettleInspectionAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer.Choice;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.orders.OrderImport.Discount;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.processes.kit.Shop;
import org.roundtrip.refund.Refund;

/** What a return comes to, line by line, and that it is the same before, after and when it is calculated again. */
@ProcessTest
class RefundCalculationProcessTest extends ProcessStory {
    private CaseUnderTest back(Shop.Order order, int line, int quantity, ReturnReason reason) {
        return arrived(opens(item(order, line, quantity, reason)));
    }

    private static InspectionAnswer.Line graded(Grade grade) {
        return new InspectionAnswer.Line(1, 1, 1, grade, null);
    }

    /** The worked example of docs/money.md. */
    @Test
    void anOrderReturnedInFourPartsIsPaidBackToThePennyAndItsDeliveryOnce() {
        var order = shop.order()
                .priced("Mug", 3, "100.00", List.of(new Discount("SALE", 1000)))
                .priced("Lamp", 2, "59.99", List.of())
                .discount("WELCOME", "15.00")
                .tax("VAT", "27.00")
                .tax("ECO", "1.37")
                .delivery("5.94", "3.95")
                .paidBy("100.00")
                .paidBy("69.30")
                .isBought();

        var first = refunded(opens(item(order, 1, 1, ReturnReason.CHANGED_MIND)));
        first.books.owes("32.68", Refund.State.SETTLED);
        assertThat(first.books.calculation()).containsExactly("GOODS 2700", "TAX VAT 540", "TAX ECO 28");

        var second = refunded(opens(item(order, 2, 1, ReturnReason.CHANGED_MIND)));
        second.books.owes("32.68", Refund.State.SETTLED);
        assertThat(second.books.calculation()).containsExactly("GOODS 2700", "TAX VAT 540", "TAX ECO 28");

        var third = refunded(opens(item(order, 1, 1, ReturnReason.CHANGED_MIND)));
        third.books.owes("32.67", Refund.State.SETTLED);
        assertThat(third.books.calculation()).containsExactly("GOODS 2700", "TAX VAT 540", "TAX ECO 27");

        var last = opens(item(order, 1, 1, ReturnReason.CHANGED_MIND), item(order, 2, 1, ReturnReason.CHANGED_MIND));
        assertThat(last.books.expected()).isEqualTo(6928);
        inspected(arrived(last), found(1, 1, 1), found(2, 1, 1));
        assertThat(last.books.calculation())
                .containsExactly(
                        "GOODS 2700",
                        "TAX VAT 540",
                        "TAX ECO 27",
                        "GOODS 2699",
                        "TAX VAT 540",
                        "TAX ECO 27",
                        "SHIPPING 329",
                        "SHIPPING VAT 66");
        assertThat(last.books.rules(Kind.SHIPPING)).containsExactly("shipping-refund/Rule_FullReturn@1");
        assertThat(last.books.rules(Kind.GOODS)).containsExactly("return-policy/Rule_WithinWindow@1");
        assertThat(last.books.attempts())
                .extracting(attempt -> attempt.payment().reference() + " " + attempt.amount())
                .containsExactly(
                        order.payments().get(0) + " GBP 1.97", order.payments().get(1) + " GBP 67.31");
    }

    @Test
    void whatIsPreviewedIsWhatIsPaid() {
        var order =
                shop.order().line("Lamp", 3, "10.00").delivery("5.00", "5.00").isBought();
        var request = request(order, 3);

        var preview = kit.openReturn.preview(request);
        var lamp = opens(item(order, 1, 3, ReturnReason.CHANGED_MIND));

        assertThat(preview.total()).hasToString("GBP 15.00");
        assertThat(lamp.books.expected()).isEqualTo(1500);
        inspected(arrived(lamp), found(1, 3, 3));
        lamp.books.owes("15.00", Refund.State.APPROVED);
        assertThat(kit.explain.of(lamp.books.refund().key()))
                .hasValueSatisfying(explained -> assertThat(explained.same()).isTrue());
    }

    private static CaseRequest request(Shop.Order order, int quantity) {
        return new CaseRequest(
                List.of(item(order, 1, quantity, ReturnReason.CHANGED_MIND)),
                Outcome.REFUND,
                null,
                null,
                null,
                "en",
                "api",
                false);
    }

    @Test
    void aStoredRefundThatWasTamperedWithIsSeen() {
        var lamp = refundOf("30.00");
        var refund = lamp.books.refund().key();
        assertThat(kit.explain.of(refund).orElseThrow().same()).isTrue();

        kit.transactions.executeWithoutResult(status -> kit.jdbc
                .sql("update refund_line set amount_minor = amount_minor + 1 where refund_id = ? and position = 1")
                .param(refund)
                .update());

        assertThat(kit.explain.of(refund).orElseThrow().same()).isFalse();
    }

    @Test
    void deliveryStaysPaidWhileAnythingIsKept() {
        var order =
                shop.order().line("Lamp", 2, "10.00").delivery("5.00", "5.00").isBought();

        var lamp = inspectedFine(back(order, 1, 1, ReturnReason.CHANGED_MIND));

        assertThat(lamp.books.calculation()).containsExactly("GOODS 417", "TAX TAX 83");
    }

    @Test
    void whereItWasOurFaultTheWholeDeliveryIsGivenBack() {
        var order =
                shop.order().line("Lamp", 1, "12.00").delivery("6.00", "3.00").isBought();

        var lamp = inspectedFine(back(order, 1, 1, ReturnReason.FAULTY));

        assertThat(lamp.books.calculation()).endsWith("SHIPPING 500", "SHIPPING VAT 100");
    }

    @Test
    void whatWasWornIsWorthLess() {
        var order = shop.order().line("Coat", 1, "60.00").isBought();

        var coat = inspected(back(order, 1, 1, ReturnReason.CHANGED_MIND), graded(Grade.C));

        assertThat(coat.books.calculation())
                .containsExactly("GOODS 5000", "TAX TAX 1000", "DIMINISHED_VALUE -1000", "DIMINISHED_VALUE TAX -200");
        assertThat(coat.books.rules(Kind.DIMINISHED_VALUE)).containsExactly("diminished-value/Rule_Worn@1");
        coat.books.owes("48.00", Refund.State.APPROVED);
    }

    @Test
    void nothingIsTakenOffWhereItWasOurFault() {
        var order = shop.order().line("Coat", 1, "60.00").isBought();

        var arrived = back(order, 1, 1, ReturnReason.FAULTY);
        assertThatThrownBy(() -> inspected(arrived, graded(Grade.D)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("photo-needed");
        var photo = arrived.photo(People.WAREHOUSE, "Task_InspectItems");
        var coat = inspected(arrived, new InspectionAnswer.Line(1, 1, 1, Grade.D, null, null, List.of(photo)));

        coat.books.owes("60.00", Refund.State.APPROVED);
    }

    @Test
    void norByWhoeverHasItInHand() {
        var order = shop.order().line("Coat", 1, "60.00").isBought();

        var coat = inspected(
                back(order, 1, 1, ReturnReason.NOT_AS_DESCRIBED),
                new InspectionAnswer.Line(1, 1, 1, Grade.C, "a button", new BigDecimal("2.50")));

        coat.books.owes("60.00", Refund.State.APPROVED);
    }

    @Test
    void whoeverHasItInHandKnowsBetterThanTheTable() {
        var order = shop.order().line("Coat", 1, "60.00").isBought();

        var coat = inspected(
                back(order, 1, 1, ReturnReason.CHANGED_MIND),
                new InspectionAnswer.Line(1, 1, 1, Grade.C, "a button", new BigDecimal("2.50")));

        coat.books.owes("58.50", Refund.State.APPROVED);
        assertThat(coat.books.rules(Kind.DIMINISHED_VALUE)).containsExactly("person/inspection");
    }

    @Test
    void supportGivesSomethingOnTopButNoMoreThanWasPaid() {
        var order = shop.order().line("Vase", 2, "20.00").isBought();
        var vases = inspected(back(order, 1, 2, ReturnReason.CHANGED_MIND), found(1, 2, 1));

        assertThatThrownBy(() -> settles(vases, "10.01"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("at most GBP 9.99");
        assertThatThrownBy(() -> settles(vases, "1.005"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("too-many-decimals");
        settles(vases, "5.00");

        assertThat(vases.books.calculation()).containsExactly("GOODS 834", "TAX TAX 167", "GOODWILL 500");
        vases.books.owes("15.01", Refund.State.APPROVED);
    }

    private void settles(CaseUnderTest vases, String goodwill) {
        vases.does(
                People.SUPPORT,
                "Task_SettleInspection",
                new SettleInspectionAnswer(Choice.REFUND_ACCEPTED, "Sorry", new BigDecimal(goodwill), null));
    }

    @Test
    void aBonusIsForStoreCreditOnly() {
        var order = shop.order().line("Lamp", 3, "10.00").isBought();

        var lamp = inspectedFine(
                arrived(opens(Actor.CUSTOMER, Outcome.STORE_CREDIT, item(order, 1, 1, ReturnReason.OTHER))));

        assertThat(lamp.books.calculation()).containsExactly("GOODS 278", "TAX TAX 56", "BONUS 33");
        assertThat(lamp.books.rules(Kind.BONUS)).containsExactly("store-credit-bonus/Rule_StoreCredit@1");
    }
}
