package org.roundtrip.integrations.adyen;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.refund.AttemptKey;
import tools.jackson.databind.JsonNode;

/**
 * One thing Adyen told, as far as we keep it.
 *
 * @param pspReference Adyen's own reference of what was done: the refund, or the dispute
 * @param payment Adyen's reference of the payment it was done to
 * @param attempt our key, if the refund was asked for by us
 * @param value the amount as Adyen counts, see {@link AdyenMoney}
 */
record AdyenItem(
        String pspReference,
        String eventCode,
        boolean success,
        String payment,
        @Nullable AttemptKey attempt,
        long value,
        String currency,
        @Nullable String reason) {
    private static final int LONGEST_REASON = 100;

    /** Empty if the item is about no payment, as reports are, or can't be read. */
    static Optional<AdyenItem> of(JsonNode item) {
        var amount = item.path("amount");
        var value = AdyenJson.text(amount, "value");
        var payment = AdyenJson.text(item, "originalReference");
        var psp = AdyenJson.text(item, "pspReference");
        if (psp.isEmpty() || payment.isEmpty() || !value.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        var reason = AdyenJson.text(item, "reason");
        return Optional.of(new AdyenItem(
                psp,
                AdyenJson.text(item, "eventCode"),
                AdyenJson.text(item, "success").equals("true"),
                payment,
                AttemptKey.in(AdyenJson.text(item, "merchantReference")).orElse(null),
                Long.parseLong(value),
                AdyenJson.text(amount, "currency"),
                reason.isEmpty() ? null : reason.substring(0, Math.min(LONGEST_REASON, reason.length()))));
    }
}
