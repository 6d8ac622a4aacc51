package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.credit.CreditEntry;
import org.roundtrip.credit.SpendStoreCredit.Reversal;
import org.roundtrip.credit.StoreCredit;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.processes.kit.Shop;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.Lookup;
import org.roundtrip.refund.ManualPayoutAnswer.Choice;
import org.roundtrip.refund.PaymentGateway;
import org.roundtrip.refund.PaymentLook;
import org.roundtrip.refund.RefundCommand;
import org.roundtrip.refund.RefundListing;
import org.roundtrip.refund.RefundOutcome;

/** Orders that were paid with several means: each gets its own part back. */
abstract class TenderStories extends ProcessStory {
    private static final String TASK = "Task_ArrangeManualPayout";
    private static final String CARD_NUMBER = "6006491234567890";

    private CaseUnderTest returned(Shop.Order order) {
        return inspectedFine(arrived(opens(item(order, 1, 1, ReturnReason.OTHER))));
    }

    private Money balance(StoreCredit credit) {
        return kit.transactions.execute(
                tx -> kit.credits.find(credit.id()).orElseThrow().balance());
    }

    private List<CreditEntry> ledger(StoreCredit credit) {
        return kit.transactions.execute(tx -> kit.credits.ledger(credit));
    }

    private PaymentGateway gateway(String provider) {
        return kit.gateways.stream()
                .filter(gateway -> gateway.provider().equals(provider))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyTenderGetsItsPartBackAndTheCustomerReadsWhich() {
        kit.bank.feels(Mood.TAKES);
        var credit = shop.credit("25.00");
        var lamp = returned(shop.order()
                .line("Lamp", 1, "30.00")
                .paidWith("gift-card", CARD_NUMBER, "8.00")
                .paidFrom(credit, "10.00")
                .paidBy("12.00")
                .isBought());
        assertThat(lamp.books.legs())
                .containsExactly("bank 1200 ORIGINAL", "store-credit 1000 ORIGINAL", "gift-card 800 ORIGINAL");
        assertThat(decisions(lamp)).isEqualTo(3);

        bankWorks();

        lamp.waitsAt("refund-payout", "Task_WaitForSettlement");
        lamp.books.attemptsAre(AttemptState.SUBMITTED, AttemptState.SUCCEEDED, AttemptState.SUCCEEDED);
        assertThat(balance(credit)).isEqualTo(Money.parse("GBP 25.00"));
        lamp.bankSays(lamp.books.attempts().get(0).key(), AttemptState.SUCCEEDED);
        lamp.ended("refund-payout", "End_RefundSettled");
        lamp.books.closed(CaseState.REFUNDED);
        var issued = issuedFor(lamp, 2);
        assertThat(issued.balance()).isEqualTo(Money.parse("GBP 8.00"));
        assertThat(issued.holderEmail()).isEqualTo("ada@example.invalid");
        assertThat(lamp.books.lastMail())
                .contains("BOTH", "\"paidBack\":\"GBP 12.00\"", "\"backOnCredit\":\"GBP 10.00\"")
                .contains(
                        "\"credited\":\"GBP 8.00\"",
                        credit.code().ending(),
                        issued.code().value())
                .doesNotContain(credit.code().value(), CARD_NUMBER);
        assertThat(kit.timeline.of(lamp.id()))
                .filteredOn(entry -> entry.code().equals("refund-settled"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .containsEntry("paidBack", "GBP 12.00")
                        .containsEntry("backOnCredit", "GBP 10.00"));
    }

    private int decisions(CaseUnderTest lamp) {
        return kit.jdbc
                .sql("select count(*) from decision_record where case_id = ? and decision = 'tender-order'")
                .param(lamp.id())
                .query(Integer.class)
                .single();
    }

    private StoreCredit issuedFor(CaseUnderTest lamp, int leg) {
        var key = lamp.books.attempts().get(leg).key().value();
        return kit.transactions.execute(tx -> kit.credits.ofPurpose(key).get(0));
    }

    @Test
    void onePaymentNeedsNoDecision() {
        assertThat(decisions(refundOf("20.00"))).isZero();
    }

    @Test
    void aSmallRefundGoesToTheCardAlone() {
        kit.bank.feels(Mood.PAYS);
        var credit = shop.credit("20.00");
        var lamp = returned(shop.order()
                .line("Lamp", 2, "24.00")
                .paidFrom(credit, "10.00")
                .paidBy("14.00")
                .isBought());
        bankWorks();

        assertThat(lamp.books.legs()).containsExactly("bank 1200 ORIGINAL");
        lamp.books.closed(CaseState.REFUNDED);
        assertThat(balance(credit)).isEqualTo(Money.parse("GBP 10.00"));
        assertThat(lamp.books.lastMail()).contains("ORIGINAL").doesNotContain("backOnCredit");
    }

    @Test
    void aCreditNobodyHereKnowsBecomesANewOne() {
        var lamp = returned(shop.order()
                .line("Lamp", 1, "20.00")
                .paidWith("store-credit", "ELSEWHERE-4711-X", "20.00")
                .isBought());
        bankWorks();

        lamp.books.closed(CaseState.REFUNDED);
        assertThat(issuedFor(lamp, 0).balance()).isEqualTo(Money.parse("GBP 20.00"));
        assertThat(lamp.books.lastMail()).contains("\"method\":\"STORE_CREDIT\"");
    }

    @Test
    void anExpiredCreditBecomesANewOne() {
        var credit = shop.credit("20.00");
        var order =
                shop.order().line("Lamp", 1, "20.00").paidFrom(credit, "20.00").isBought();
        kit.transactions.executeWithoutResult(tx -> kit.jdbc
                .sql("update store_credit set expires_at = ? where id = ?")
                .params(kit.clock.millis(), credit.id())
                .update());
        var lamp = returned(order);
        bankWorks();

        lamp.books.closed(CaseState.REFUNDED);
        assertThat(balance(credit)).isEqualTo(Money.parse("GBP 0.00"));
        assertThat(issuedFor(lamp, 0).balance()).isEqualTo(Money.parse("GBP 20.00"));
    }

    @Test
    void aNewCreditNeedsSomebodyToSendItTo() {
        var lamp = returned(shop.order()
                .line("Lamp", 1, "20.00")
                .withoutEmail()
                .paidWith("gift-card", CARD_NUMBER, "20.00")
                .isBought());
        bankWorks();

        lamp.waitsAt("refund-payout", TASK);
        assertThat(lamp.books.attempts().get(0).providerCode()).isEqualTo("no-email");
        lamp.does(People.FINANCE, TASK, ManualPayoutStories.answer(Choice.PAID_ELSEWHERE));
        lamp.books.closed(CaseState.REFUNDED);
    }

    @Test
    void whatTheShopHasGivenBackOnTheCreditIsNotGivenBackAgain() {
        var credit = shop.credit("20.00");
        var order =
                shop.order().line("Lamp", 1, "20.00").paidFrom(credit, "20.00").isBought();
        var spend = ledger(credit).get(1);
        kit.spending.reverse(
                credit.code(),
                new Reversal("shop-" + credit.id(), spend.id(), Money.parse("GBP 0.01"), "shop", null, null, "shop"));
        var lamp = returned(order);
        bankWorks();

        lamp.waitsAt("refund-payout", TASK);
        assertThat(lamp.books.attempts().get(0).providerCode()).isEqualTo("payment-refunded-elsewhere");
        assertThat(balance(credit)).isEqualTo(Money.parse("GBP 0.01"));
    }

    @Test
    void aCreditThatWasNeverSpentGivesNothingBack() {
        var credit = shop.credit("20.00");
        var lamp = returned(shop.order()
                .line("Lamp", 1, "20.00")
                .paidWith("store-credit", credit.code().value(), "20.00")
                .isBought());
        bankWorks();

        lamp.waitsAt("refund-payout", TASK);
        assertThat(balance(credit)).isEqualTo(Money.parse("GBP 20.00"));
    }

    @Test
    void aNodeThatDiesAfterTheLedgerWasWrittenGivesBackOnce() {
        var credit = shop.credit("20.00");
        var lamp = returned(
                shop.order().line("Lamp", 1, "20.00").paidFrom(credit, "20.00").isBought());
        var attempt = lamp.books.attempts().get(0);
        kit.transactions.executeWithoutResult(tx -> kit.jdbc
                .sql("update refund_attempt set state = 'SENDING', first_sent_at = 1 where id = ?")
                .param(attempt.id())
                .update());
        gateway("store-credit")
                .requestRefund(new RefundCommand(attempt.key(), attempt.payment(), attempt.amount(), "RMA-1"));

        bankWorks();

        lamp.books.closed(CaseState.REFUNDED);
        assertThat(balance(credit)).isEqualTo(Money.parse("GBP 20.00"));
        assertThat(ledger(credit)).extracting(CreditEntry::kind).containsOnlyOnce(CreditEntry.Kind.REVERSE);
    }

    @Test
    void ourOwnGatewayAnswersFromTheLedger() {
        var credit = shop.credit("20.00");
        var lamp = returned(
                shop.order().line("Lamp", 1, "20.00").paidFrom(credit, "20.00").isBought());
        var attempt = lamp.books.attempts().get(0);
        var gateway = gateway("store-credit");
        var command = new RefundCommand(attempt.key(), attempt.payment(), attempt.amount(), "RMA-1");
        assertThat(gateway.findByAttempt(attempt.payment(), attempt.key())).isEqualTo(new Lookup.Absent());

        var first = (RefundOutcome.Accepted) gateway.requestRefund(command);

        assertThat(gateway.requestRefund(command)).isEqualTo(first);
        assertThat(gateway.requestRefund(
                        new RefundCommand(attempt.key(), attempt.payment(), Money.parse("GBP 1.00"), "RMA-1")))
                .isInstanceOf(RefundOutcome.Rejected.class);
        var refund = gateway.fetch("store-credit", first.providerRefundId()).orElseThrow();
        assertThat(refund.attempt()).isEqualTo(attempt.key());
        assertThat(refund.amount()).isEqualTo(attempt.amount());
        var listed = (RefundListing.Listed)
                gateway.refundsBetween(Instant.EPOCH, kit.clock.instant().plusSeconds(1));
        assertThat(listed.refunds()).extracting(RefundListing.Entry::refund).contains(refund);
        var held = ((PaymentLook.Known) gateway.payment(attempt.payment())).payment();
        assertThat(held.refunded()).isEqualTo(held.captured()).isEqualTo(Money.parse("GBP 20.00"));
    }
}
