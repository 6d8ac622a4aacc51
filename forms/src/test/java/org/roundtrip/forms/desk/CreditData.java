package org.roundtrip.forms.desk;

import java.util.Map;
import org.joda.money.Money;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.credit.SpendStoreCredit;
import org.roundtrip.credit.StoreCredit;
import org.roundtrip.credit.StoreCredits;
import org.roundtrip.forms.bench.Tables;
import org.springframework.stereotype.Component;

/** Credits with a past, and a refund that went three ways. */
@Component
class CreditData {
    static final String HOLDER = "ada@example.invalid";

    private final DeskData data;
    private final StoreCredits credits;
    private final SpendStoreCredit spending;
    private final Tables tables;

    CreditData(DeskData data, StoreCredits credits, SpendStoreCredit spending, Tables tables) {
        this.data = data;
        this.credits = credits;
        this.spending = spending;
        this.tables = tables;
    }

    void tell() {
        var credit = credit();
        var spend = spending.spend(
                credit.code(), new SpendStoreCredit.Spend("s-78", Money.parse("GBP 5.00"), "S-78", "shop"));
        spending.reverse(
                credit.code(),
                new SpendStoreCredit.Reversal("r-78", spend.id(), Money.parse("GBP 2.00"), "shop", null, null, "shop"));
        credits.issue(new StoreCredits.Issue(
                "by-hand-1",
                HOLDER,
                Money.parse("GBP 5.00"),
                "by-hand",
                "Two parcels came late in one week; the customer was very patient about it.",
                null,
                "ben"));
        threeWays();
    }

    /** Issued for a refund, and spent in part. */
    StoreCredit credit() {
        var credit = credits.issue(new StoreCredits.Issue(
                "refund-1", HOLDER, Money.parse("GBP 20.00"), "refund", "RMA-1 <b>", null, "roundtrip"));
        spending.spend(credit.code(), new SpendStoreCredit.Spend("s-77", Money.parse("GBP 12.50"), "S-77", "shop"));
        return credit;
    }

    /** A refund of 25 pounds: 12 to a card, 8 back on a credit, 5 for a gift card. */
    CaseFile threeWays() {
        var file = data.aCase(CaseState.REFUND_WAITING, "Noor Haddad", null);
        data.line(file, 1, "22423", "Regency cake stand, three tiers", ReturnReason.TOO_LARGE, null, 1);
        long refund = data.refund(file, "APPROVED", 2500, 0, "small-amount", "roundtrip");
        tables.jdbc()
                .sql("update refund set tenders = 'CARD,GIFT_CARD,STORE_CREDIT' where id = ?")
                .param(refund)
                .update();
        leg(file, refund, 1, "stripe", "pi_3PqL7c2eZvKYlo2C" + refund, 1200, "SUBMITTED");
        leg(file, refund, 2, "store-credit", "KKKK-LLLL-MMMM-AB12", 800, "SUCCEEDED");
        leg(file, refund, 3, "gift-card", "6006491234567890", 500, "SUCCEEDED");
        data.tell(
                file,
                "refund-settled",
                Actor.SYSTEM,
                Map.of(
                        "amount", "GBP 25.00",
                        "paidBack", "GBP 12.00",
                        "backOnCredit", "GBP 8.00",
                        "creditEnding", "…AB12",
                        "credited", "GBP 5.00"));
        return file;
    }

    private void leg(CaseFile file, long refund, int position, String provider, String of, long minor, String state) {
        tables.jdbc()
                .sql("insert into payment (order_id, position, provider, reference, captured_minor, currency)"
                        + " values (?, ?, ?, ?, 5000, 'GBP')")
                .params(data.orderOf(file), position, provider, of)
                .update();
        tables.jdbc()
                .sql("insert into refund_leg (refund_id, payment_id, amount_minor, currency) select ?, max(id), ?,"
                        + " 'GBP' from payment")
                .params(refund, minor)
                .update();
        tables.jdbc()
                .sql("insert into refund_attempt (leg_id, attempt_key, state, planned_at, version)"
                        + " select max(id), ?, ?, 0, 0 from refund_leg")
                .params("ra_" + refund + "_" + position, state)
                .update();
    }
}
