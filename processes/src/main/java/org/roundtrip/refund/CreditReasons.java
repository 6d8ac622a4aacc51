package org.roundtrip.refund;

import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.payment.PaymentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger says of a credit that a refund was given as: its case, and what of it credits and gift cards had paid. */
@Component
class CreditReasons {
    private final JdbcClient jdbc;

    CreditReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Paid(String provider, String reference, long amountMinor, String currency) {
        String words() {
            var amount = Money.ofMinor(CurrencyUnit.of(currency), amountMinor);
            return amount + " of it was paid with " + new PaymentRef(provider, reference);
        }
    }

    String ofRefund(Refund refund, CaseNumber number) {
        List<Paid> paid = jdbc.sql(
                        "select p.provider, p.reference, l.amount_minor, l.currency from refund_leg l"
                                + " join payment p on p.id = l.payment_id where l.refund_id = ?"
                                + " and p.provider in ('store-credit', 'gift-card') and l.paid_as = 'STORE_CREDIT' order by l.id")
                .param(refund.key())
                .query(Paid.class)
                .list();
        return paid.isEmpty()
                ? number.value()
                : number.value() + ": " + paid.stream().map(Paid::words).collect(Collectors.joining("; "));
    }
}
