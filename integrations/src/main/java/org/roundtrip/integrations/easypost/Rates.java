package org.roundtrip.integrations.easypost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;

/** The prices a shipment was offered. */
final class Rates {
    private Rates() {}

    /** The cheapest; the first of equals. */
    static Optional<JsonNode> lowest(JsonNode shipment) {
        JsonNode best = null;
        for (JsonNode rate : shipment.path("rates")) {
            if (amount(rate).isPresent()
                    && (best == null
                            || amount(rate).get().compareTo(amount(best).get()) < 0)) {
                best = rate;
            }
        }
        return Optional.ofNullable(best);
    }

    static Optional<Money> cost(JsonNode rate) {
        try {
            var currency = CurrencyUnit.of(EasyPostApi.text(rate, "currency"));
            return amount(rate).map(amount -> Money.of(currency, amount, RoundingMode.HALF_UP));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String whyNone(JsonNode shipment) {
        for (JsonNode message : shipment.path("messages")) {
            var text = EasyPostApi.text(message, "message");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "No carrier offers a return label for this address.";
    }

    private static Optional<BigDecimal> amount(JsonNode rate) {
        try {
            return Optional.of(new BigDecimal(EasyPostApi.text(rate, "rate")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
