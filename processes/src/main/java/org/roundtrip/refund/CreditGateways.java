package org.roundtrip.refund;

import org.roundtrip.credit.SpendStoreCredit;
import org.roundtrip.credit.StoreCredits;
import org.roundtrip.payment.Tender;
import org.roundtrip.work.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two providers that are ourselves. */
@Configuration(proxyBeanMethods = false)
class CreditGateways {
    @Bean
    PaymentGateway storeCreditGateway(
            StoreCredits credits,
            SpendStoreCredit spending,
            CreditOrigins origins,
            CreditRefunds ledger,
            Commands commands) {
        return new CreditGateway(
                Tender.STORE_CREDIT, Tender.STORE_CREDIT_PROVIDER, credits, spending, origins, ledger, commands);
    }

    @Bean
    PaymentGateway giftCardGateway(
            StoreCredits credits,
            SpendStoreCredit spending,
            CreditOrigins origins,
            CreditRefunds ledger,
            Commands commands) {
        return new CreditGateway(
                Tender.GIFT_CARD, Tender.GIFT_CARD_PROVIDER, credits, spending, origins, ledger, commands);
    }
}
