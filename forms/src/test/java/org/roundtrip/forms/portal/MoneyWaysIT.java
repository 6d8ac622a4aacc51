package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;

/** What a customer reads of a refund whose parts go different ways. */
class MoneyWaysIT extends PortalTestCase {
    private void leg(CaseFile file, int position, String provider, String reference, long minor, String state) {
        jdbc.sql("insert into payment (order_id, position, provider, reference, captured_minor, currency)"
                        + " select l.order_id, ?, ?, ?, 5000, 'GBP' from case_line l where l.case_id = ? limit 1")
                .params(position, provider, reference, file.key())
                .update();
        jdbc.sql("insert into refund_leg (refund_id, payment_id, amount_minor, currency) select r.id,"
                        + " (select max(id) from payment), ?, 'GBP' from refund r where r.case_id = ?")
                .params(minor, file.key())
                .update();
        jdbc.sql("insert into refund_attempt (leg_id, attempt_key, state, planned_at, version)"
                        + " select max(id), ?, ?, 0, 0 from refund_leg")
                .params("ra_" + file.key() + "_" + position, state)
                .update();
    }

    private CaseFile split(String state, String attempts) {
        shop.order(order, Shop.line(1, "LANTERN", 4, 339));
        var file = shop.open(order, 1, 2, null);
        shop.refund(file, state, "REFUND", 2500, 0, null);
        jdbc.sql("update refund set tenders = 'CARD,GIFT_CARD,STORE_CREDIT' where case_id = ?")
                .param(file.key())
                .update();
        leg(file, 11, "stripe", "pi_ways_" + order, 1200, attempts);
        leg(file, 12, "store-credit", "KKKK-LLLL-MMMM-AB12", 800, attempts);
        leg(file, 13, "gift-card", "6006491234567890", 500, attempts);
        return file;
    }

    @Test
    void whereThePartsGoIsSaidAsSoonAsItIsDecided() {
        var page = open(shop.track(split("APPROVED", "PLANNED"))).body();

        assertThat(page)
                .contains("£12.00 to the card or account you paid with")
                .contains("£8.00 back to your store credit …AB12")
                .contains("£5.00 as new store credit")
                .doesNotContain("KKKK", "600649", "??");
    }

    @Test
    void whenItIsPaidTheNewCreditsCodeIsThere() {
        var file = split("SETTLED", "SUCCEEDED");
        jdbc.sql("insert into store_credit (code, purpose, holder_email, currency, issued_minor, balance_minor,"
                        + " issued_at, expires_at) values ('WXYZ-2345-6789-ABCD', ?, 'a@b', 'GBP', 500, 500, 1,"
                        + " 1900000000000)")
                .param("ra_" + file.key() + "_13")
                .update();
        jdbc.sql("insert into store_credit_entry (credit_id, kind, amount_minor, balance_minor, purpose, reason, cause,"
                        + " at_millis, done_by) select id, 'ISSUE', 500, 500, purpose, 'instead-of-gift-card', purpose, 1,"
                        + " 'roundtrip' from store_credit")
                .update();

        assertThat(open(shop.track(file)).body())
                .contains("Paid back in more than one way.", "£8.00 back to your store credit …AB12")
                .contains(
                        "£5.00 as new store credit", "Your code", "WXYZ-2345-6789-ABCD", "Use it before 17 March 2030.")
                .doesNotContain("KKKK", "600649", "??");
    }

    @Test
    void oneCardNeedsNoWordsOfItsOwn() {
        shop.order(order, Shop.line(1, "LANTERN", 4, 339));
        var file = shop.open(order, 1, 2, null);
        shop.refund(file, "APPROVED", "REFUND", 678, 0, null);
        jdbc.sql("update refund set tenders = 'CARD'").update();

        assertThat(open(shop.track(file)).body()).contains("£6.78").doesNotContain("to the card or account");
    }
}
