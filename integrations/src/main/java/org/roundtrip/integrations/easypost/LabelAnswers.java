package org.roundtrip.integrations.easypost;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.roundtrip.integrations.http.HttpAnswer;
import org.roundtrip.integrations.http.HttpAnswer.Answered;
import org.roundtrip.integrations.http.HttpAnswer.None;
import org.roundtrip.shipping.LabelOutcome;
import org.roundtrip.shipping.VoidOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what EasyPost's answers mean. Only 4xx with EasyPost's own error body is a refusal; all else is "later". */
@Component
class LabelAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(LabelAnswers.class);
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Clock clock;

    LabelAnswers(Clock clock) {
        this.clock = clock;
    }

    Reading shipment(HttpAnswer answer) {
        if (answer instanceof Answered answered && answered.ok()) {
            var node = EasyPostApi.read(answered.body());
            if (!EasyPostApi.text(node, "id").isEmpty()) {
                return new Reading.Found(node);
            }
        }
        return new Reading.Trouble(answer);
    }

    LabelOutcome trouble(HttpAnswer answer) {
        if (answer instanceof None none) {
            return new LabelOutcome.TryLater(WAIT, none.why());
        }
        var answered = (Answered) answer;
        var error = EasyPostApi.read(answered.body()).path("error");
        if (refuses(answered.status()) && error.isObject()) {
            return new LabelOutcome.Refused(EasyPostApi.text(error, "code"), EasyPostApi.text(error, "message"));
        }
        return new LabelOutcome.TryLater(wait(answered), "answer " + answered.status());
    }

    LabelOutcome noDocument() {
        return new LabelOutcome.TryLater(WAIT, "the label's document is not there yet");
    }

    LabelOutcome bought(String carrier, JsonNode shipment, HttpAnswer document) {
        var cost = Rates.cost(shipment.path("selected_rate"));
        if (!(document instanceof Answered answered) || !answered.ok() || !isPdf(answered.body()) || cost.isEmpty()) {
            return noDocument();
        }
        return new LabelOutcome.Bought(
                carrier,
                EasyPostApi.text(shipment, "id"),
                EasyPostApi.text(shipment, "tracking_code"),
                cost.get(),
                "application/pdf",
                answered.body());
    }

    VoidOutcome voided(HttpAnswer answer) {
        if (answer instanceof None none) {
            return new VoidOutcome.TryLater(WAIT, none.why());
        }
        var answered = (Answered) answer;
        var body = EasyPostApi.read(answered.body());
        if (!answered.ok()) {
            return refuses(answered.status()) && body.path("error").isObject()
                    ? new VoidOutcome.Rejected(EasyPostApi.text(body.path("error"), "message"))
                    : new VoidOutcome.TryLater(wait(answered), "answer " + answered.status());
        }
        var status = EasyPostApi.text(body, "refund_status");
        return switch (status) {
            case "submitted" -> new VoidOutcome.Requested();
            case "refunded" -> new VoidOutcome.Voided();
            case "rejected", "not_applicable" -> new VoidOutcome.Rejected(status);
            default -> new VoidOutcome.TryLater(WAIT, "an answer without a refund status");
        };
    }

    /** The PDF's address, where EasyPost has one. */
    static Optional<String> pdfUrl(JsonNode shipment) {
        var label = shipment.path("postage_label");
        var plain = EasyPostApi.text(label, "label_url");
        return Stream.of(EasyPostApi.text(label, "label_pdf_url"), plain.endsWith(".pdf") ? plain : "")
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                .findFirst();
    }

    private static boolean refuses(int status) {
        if (status == 401 || status == 403) {
            LOG.error("EasyPost does not accept roundtrip.easypost.api-key; labels wait until it is put right");
            return false;
        }
        return status >= 400 && status < 500 && status != 408 && status != 409 && status != 429;
    }

    private Duration wait(Answered answer) {
        return answer.retryAfter(clock).orElse(WAIT);
    }

    private static boolean isPdf(byte[] document) {
        return document.length > PDF.length && Arrays.equals(document, 0, PDF.length, PDF, 0, PDF.length);
    }
}
