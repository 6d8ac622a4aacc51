package org.roundtrip.refund.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.PaymentGateway;
import org.springframework.stereotype.Component;

/** The gateway of each payment, chosen by the provider its order named. */
@Component
class Providers {
    private final Map<String, PaymentGateway> byName;

    Providers(List<PaymentGateway> gateways) {
        this.byName = gateways.stream().collect(Collectors.toMap(PaymentGateway::provider, Function.identity()));
    }

    /** @throws IllegalStateException if nobody here speaks to this provider */
    PaymentGateway of(PaymentRef payment) {
        var gateway = byName.get(payment.provider());
        if (gateway == null) {
            throw new IllegalStateException("no gateway for provider " + payment.provider());
        }
        return gateway;
    }
}
