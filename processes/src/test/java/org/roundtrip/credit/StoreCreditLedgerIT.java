package org.roundtrip.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.credit.CreditRefused.Why;

class StoreCreditLedgerIT {
    private final CreditBench bench = new CreditBench("P365D");

    @AfterEach
    void close() {
        bench.close();
    }

    private static void refused(Why why, Runnable asked) {
        assertThatExceptionOfType(CreditRefused.class).isThrownBy(asked::run).satisfies(e -> assertThat(e.why())
                .isEqualTo(why));
    }

    @Test
    void whatIsIssuedSpentAndGivenBackStandsInTheLedger() {
        var credit = bench.credit("GBP 20.00");
        var spend = bench.spend(credit, "GBP 15.00", "S-1");
        bench.reverse(credit, spend, "GBP 4.00");

        assertThat(bench.balance(credit)).isEqualTo(Money.parse("GBP 9.00"));
        assertThat(bench.commands.run(() -> bench.credits.ledger(credit)))
                .extracting(entry -> entry.kind() + " " + entry.amount() + " " + entry.balance())
                .containsExactly("ISSUE GBP 20.00 GBP 20.00", "SPEND GBP -15.00 GBP 5.00", "REVERSE GBP 4.00 GBP 9.00");
        assertThat(credit.holderEmail()).isEqualTo("ada@example.invalid");
    }

    @Test
    void aCreditIsIssuedOnceForOnePurpose() {
        var first = bench.credits.issue(bench.issue("refund-1", "GBP 5.00"));
        assertThat(bench.credits.issue(bench.issue("refund-1", "GBP 5.00")).id())
                .isEqualTo(first.id());
        refused(Why.PURPOSE_USED, () -> bench.credits.issue(bench.issue("refund-1", "GBP 5.01")));
    }

    @Test
    void moreThanThereIsCannotBeSpent() {
        var credit = bench.credit("GBP 20.00");
        refused(Why.INSUFFICIENT_BALANCE, () -> bench.spend(credit, "GBP 20.01", "S-1"));
        bench.spend(credit, "GBP 20.00", "S-1");
        refused(Why.INSUFFICIENT_BALANCE, () -> bench.spend(credit, "GBP 0.01", "S-1"));
        refused(Why.WRONG_CURRENCY, () -> bench.spend(credit, "EUR 0.01", "S-1"));
    }

    @Test
    void theSameSpendAgainChangesNothingAndAnotherUnderItsPurposeIsRefused() {
        var credit = bench.credit("GBP 20.00");
        var spend = new SpendStoreCredit.Spend("once", Money.parse("GBP 20.00"), "S-1", "shop");
        var first = bench.spending.spend(credit.code(), spend);
        assertThat(bench.spending.spend(credit.code(), spend)).isEqualTo(first);
        refused(
                Why.PURPOSE_USED,
                () -> bench.spending.spend(
                        credit.code(), new SpendStoreCredit.Spend("once", Money.parse("GBP 1.00"), "S-1", "shop")));
    }

    @Test
    void ofASpendNoMoreThanItTookIsGivenBack() {
        var credit = bench.credit("GBP 20.00");
        var other = bench.credit("GBP 20.00");
        var spend = bench.spend(credit, "GBP 15.00", "S-1");
        refused(Why.SPEND_REVERSED, () -> bench.reverse(credit, spend, "GBP 15.01"));
        bench.reverse(credit, spend, "GBP 10.00");
        refused(Why.SPEND_REVERSED, () -> bench.reverse(credit, spend, "GBP 5.01"));
        bench.reverse(credit, spend, "GBP 5.00");
        refused(Why.SPEND_REVERSED, () -> bench.reverse(credit, spend, "GBP 0.01"));
        assertThatThrownBy(() -> bench.reverse(other, spend, "GBP 1.00")).isInstanceOf(CreditNotFound.class);
        assertThat(bench.balance(credit)).isEqualTo(Money.parse("GBP 20.00"));
    }

    @Test
    void whatAnOrderPaidInTwoSpendsIsGivenBackOverBothOnce() {
        var credit = bench.credit("GBP 20.00");
        bench.spend(credit, "GBP 5.00", "S-1");
        bench.spend(credit, "GBP 2.00", "S-2");
        bench.spend(credit, "GBP 4.00", "S-1");
        var back = Money.parse("GBP 6.00");

        var entries = bench.spending.giveBack(credit.code(), "S-1", back, "ra_1", null, "roundtrip");
        var again = bench.spending.giveBack(credit.code(), "S-1", back, "ra_1", null, "roundtrip");

        assertThat(entries).extracting(e -> e.amount().toString()).containsExactly("GBP 5.00", "GBP 1.00");
        assertThat(again).isEqualTo(entries);
        refused(
                Why.SPEND_REVERSED,
                () -> bench.spending.giveBack(
                        credit.code(), "S-1", Money.parse("GBP 3.01"), "ra_2", null, "roundtrip"));
        assertThat(bench.balance(credit)).isEqualTo(Money.parse("GBP 15.00"));
    }

    @Test
    void anExpiredCreditIsWorthNothingBeforeAndAfterTheSweep() {
        var credit = bench.credit("GBP 20.00");
        var spend = bench.spend(credit, "GBP 5.00", "S-1");
        bench.pass(Duration.ofDays(364));
        assertThat(bench.expiry.expireBatch()).isFalse();
        bench.spend(credit, "GBP 1.00", "S-1");
        bench.pass(Duration.ofDays(1));

        refused(Why.CREDIT_EXPIRED, () -> bench.spend(credit, "GBP 1.00", "S-1"));
        refused(Why.CREDIT_EXPIRED, () -> bench.reverse(credit, spend, "GBP 1.00"));
        assertThat(bench.spending.giveBack(credit.code(), "S-1", Money.parse("GBP 1.00"), "ra_3", null, "x"))
                .isEmpty();
        bench.expiry.expireBatch();
        bench.expiry.expireBatch();

        assertThat(bench.balance(credit)).isEqualTo(Money.parse("GBP 0.00"));
        assertThat(bench.commands.run(() -> bench.credits.ledger(credit)))
                .extracting(CreditEntry::kind)
                .containsOnlyOnce(CreditEntry.Kind.EXPIRE);
    }

    @Test
    void moreThanOneBatchOfCreditsExpires() {
        for (int i = 0; i < DueCredits.BATCH + 1; i++) {
            bench.credit("GBP 1.00");
        }
        bench.pass(Duration.ofDays(366));

        assertThat(bench.expiry.expireBatch()).isTrue();
        assertThat(bench.expiry.expireBatch()).isFalse();
        assertThat(bench.commands.<Long>run(() -> bench.jdbc
                        .sql("select coalesce(sum(balance_minor), 0) from store_credit")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void theDatabaseItselfRefusesANegativeBalance() {
        var credit = bench.credit("GBP 20.00");
        assertThatThrownBy(() -> bench.commands.run(() -> bench.jdbc
                        .sql("update store_credit set balance_minor = -1 where id = ?")
                        .param(credit.id())
                        .update()))
                .isInstanceOf(RuntimeException.class);
    }
}
