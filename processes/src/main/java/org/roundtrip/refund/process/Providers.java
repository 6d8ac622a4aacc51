package org.roundtrip.refund.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Empty if nobody here speaks to this provider: its settings are missing, or the shop named one we never had. */
    Optional<PaymentGateway> of(PaymentRef payment) {
        return Optional.ofNullable(byName.get(payment.provider()));
    }
}
