package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.creditnote.CreditNoteWork;

/** A customer gets his own credit notes, and nobody else's. */
class CreditNoteIT extends PortalTestCase {
    @Test
    void theCustomerOfTheCaseGetsItAndNobodyElse() {
        var file = someCase();
        shop.refund(file, "SETTLED", "REFUND", 678, 100, null);
        jdbc.sql("update refund set credit_note_due_at = settled_at").update();
        assertThat(open(shop.track(file)).body()).doesNotContain("Credit note");
        context.getBean(CreditNoteWork.class).issueBatch();

        var path = "/credit-notes/CN-000001.pdf";
        assertThat(open(shop.track(file)).body()).contains("Credit note CN-000001 (PDF)", path, "£5.78");
        var own = open(shop.track(file) + path);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body()).startsWith("%PDF-");

        var other = shop.open(order, 1, 1, null);
        assertThat(open(shop.track(other) + path).status()).isEqualTo(404);
        assertThat(open("/track/" + file.number() + "/guess" + path).status()).isEqualTo(404);
        assertThat(open(shop.track(file) + "/credit-notes/CN-000002.pdf").status())
                .isEqualTo(404);
    }
}
