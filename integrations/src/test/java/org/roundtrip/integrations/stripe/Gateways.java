package org.roundtrip.integrations.stripe;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.joda.money.Money;
import org.roundtrip.integrations.http.CamelHttp;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.RefundCommand;

/** A gateway with real routes, pointed anywhere. */
final class Gateways implements AutoCloseable {
    private final CamelHttp camel;
    final StripeAccess access = new StripeAccess();
    final RefundList list;
    final StripeGateway gateway;
    final StripeCheckout checkout;

    Gateways(String url, String key) throws Exception {
        var settings = new StripeSettings(
                url, key, List.of("whsec_1"), "2024-10-28.acacia", Duration.ofSeconds(1), Duration.ofMillis(700));
        camel = new CamelHttp(new StripeRoutes(settings));
        var api = new StripeApi(camel.http(), settings, access);
        list = new RefundList(api);
        gateway = new StripeGateway(api, new RefundAnswers(Clock.systemUTC()), list);
        checkout = new StripeCheckout(api, new CheckoutList(api), Clock.systemUTC());
    }

    static RefundCommand refund(String payment, String key, String amount) {
        return new RefundCommand(
                new AttemptKey(key), new PaymentRef("stripe", payment), Money.parse(amount), "RMA-00000000");
    }

    @Override
    public void close() {
        camel.close();
    }
}
