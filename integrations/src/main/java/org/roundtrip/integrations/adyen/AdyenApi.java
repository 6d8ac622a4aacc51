package org.roundtrip.integrations.adyen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.roundtrip.integrations.http.HttpCall;
import org.roundtrip.integrations.http.OutboundHttp;
import org.roundtrip.refund.RefundCommand;
import org.roundtrip.refund.RefundOutcome;
import org.roundtrip.refund.RefundOutcome.RejectCode;

/** Speaks Adyen's Checkout API, as far as giving money back needs it. */
class AdyenApi {
    private final OutboundHttp http;
    private final AdyenSettings settings;
    private final AdyenAnswers answers;

    AdyenApi(OutboundHttp http, AdyenSettings settings, AdyenAnswers answers) {
        this.http = http;
        this.settings = settings;
        this.answers = answers;
    }

    /** One call, with the attempt's key as idempotency key and as the reference that comes back by webhook. */
    RefundOutcome refund(RefundCommand command) {
        var value = AdyenMoney.value(command.amount());
        if (value.isEmpty()) {
            var why = command.amount() + " can't be expressed in the provider's units";
            return new RefundOutcome.Rejected(RejectCode.INVALID, "amount", why);
        }
        // The same attempt must always be the same body.
        var body = AdyenJson.object().put("merchantAccount", settings.merchantAccount());
        body.putObject("amount")
                .put("value", value.get())
                .put("currency", command.amount().getCurrencyUnit().getCode());
        body.put("reference", command.attempt().value()).put("merchantRefundReason", "RETURN");
        var payment = URLEncoder.encode(command.payment().reference(), StandardCharsets.UTF_8);
        var text = new String(AdyenJson.bytes(body), StandardCharsets.UTF_8);
        var call = HttpCall.post(settings.url() + "/payments/" + payment + "/refunds", "application/json", text)
                .header("X-API-Key", settings.apiKey())
                .header("Idempotency-Key", command.attempt().value());
        return answers.read(http.send(AdyenRoutes.REFUND, call));
    }
}
