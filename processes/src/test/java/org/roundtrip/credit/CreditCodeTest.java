package org.roundtrip.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.payment.PaymentRef;

class CreditCodeTest {
    @Test
    void asTextItShowsItsEndOnly() {
        var code = CreditCode.typed("  abcd-efgh-jkmn-pq23 ");
        var credit = new StoreCredit(
                1, code, "a@example.invalid", Money.parse("GBP 1"), Money.parse("GBP 1"), Instant.EPOCH, null);

        assertThat(code.value()).isEqualTo("ABCD-EFGH-JKMN-PQ23");
        assertThat(code).hasToString("…PQ23");
        assertThat(credit.toString()).contains("…PQ23").doesNotContain("ABCD");
        assertThat(CreditCode.typed("1234").ending()).isEqualTo("…");
    }

    @Test
    void aPaymentShowsNoneEither() {
        assertThat(new PaymentRef("store-credit", "ABCD-EFGH-JKMN-PQ23")).hasToString("store-credit …PQ23");
        assertThat(new PaymentRef("gift-card", "6006491234567890")).hasToString("gift-card …7890");
        assertThat(new PaymentRef("stripe", "pi_3PqL7c2eZ")).hasToString("stripe pi_3PqL7c2eZ");
    }

    @Test
    void newCodesDiffer() {
        assertThat(CreditCode.random()).isNotEqualTo(CreditCode.random());
        assertThat(CreditCode.random().value()).matches("([2-9A-Z]{4}-){3}[2-9A-Z]{4}");
    }
}
