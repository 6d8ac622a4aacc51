package org.roundtrip.integrations.easypost;

import java.util.List;
import java.util.Optional;
import org.roundtrip.integrations.http.HttpAnswer;
import org.roundtrip.integrations.http.HttpAnswer.Answered;
import org.roundtrip.shipping.Carrier;
import org.roundtrip.shipping.LabelCommand;
import org.roundtrip.shipping.LabelOutcome;
import org.roundtrip.shipping.TrackingEvent;
import org.roundtrip.shipping.VoidOutcome;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * EasyPost as a {@link Carrier}. EasyPost knows no idempotency key, so what a lost answer may have left behind is looked
 * up by our own reference first, and only the steps still missing are taken: create, buy, download.
 */
@Component
class EasyPostCarrier implements Carrier {
    static final String NAME = "easypost";

    private final EasyPostApi api;
    private final EasyPostSettings settings;
    private final LabelAnswers answers;

    EasyPostCarrier(EasyPostApi api, EasyPostSettings settings, LabelAnswers answers) {
        this.api = api;
        this.settings = settings;
        this.answers = answers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public LabelOutcome buyLabel(LabelCommand command) {
        var found = api.get(EasyPostRoutes.LOOKUP, "/v2/shipments/" + EasyPostApi.encoded(command.reference()));
        boolean absent = found instanceof Answered answered && answered.status() == 404;
        if (!absent) {
            return answers.shipment(found).map(this::complete, answers::trouble);
        }
        var created = api.post(EasyPostRoutes.SHIPMENT, "/v2/shipments", ShipmentRequest.of(command, settings));
        return answers.shipment(created).map(this::complete, answers::trouble);
    }

    private LabelOutcome complete(JsonNode shipment) {
        if (!EasyPostApi.text(shipment, "tracking_code").isEmpty()) {
            return withDocument(shipment);
        }
        var rate = Rates.lowest(shipment);
        if (rate.isEmpty()) {
            return new LabelOutcome.Refused("NO_RATES", Rates.whyNone(shipment));
        }
        var order = JsonNodeFactory.instance.objectNode();
        order.putObject("rate").put("id", EasyPostApi.text(rate.get(), "id"));
        var bought = api.post(EasyPostRoutes.BUY, path(EasyPostApi.text(shipment, "id")) + "/buy", order);
        return answers.shipment(bought).map(this::withDocument, answers::trouble);
    }

    /** A label that can't be downloaded now is not lost: the next try finds the shipment bought. */
    private LabelOutcome withDocument(JsonNode shipment) {
        var url = LabelAnswers.pdfUrl(shipment).or(() -> converted(shipment));
        return url.map(api::download)
                .map(answer -> answers.bought(NAME, shipment, answer))
                .orElseGet(() -> answers.noDocument());
    }

    private Optional<String> converted(JsonNode shipment) {
        var path = path(EasyPostApi.text(shipment, "id")) + "/label";
        var answer = api.find(EasyPostRoutes.DOCUMENT, path, "file_format", "PDF");
        return answers.shipment(answer).value().flatMap(LabelAnswers::pdfUrl);
    }

    @Override
    public VoidOutcome voidLabel(String providerShipmentId) {
        var nothing = JsonNodeFactory.instance.objectNode();
        return answers.voided(api.post(EasyPostRoutes.VOID, path(providerShipmentId) + "/refund", nothing));
    }

    @Override
    public Optional<List<TrackingEvent>> track(String trackingCode) {
        HttpAnswer answer = api.find(EasyPostRoutes.TRACK, "/v2/trackers", "tracking_code", trackingCode);
        return answer instanceof Answered answered && answered.ok()
                ? Trackers.ofList(EasyPostApi.read(answered.body()))
                : Optional.empty();
    }

    private static String path(String shipmentId) {
        return "/v2/shipments/" + EasyPostApi.encoded(shipmentId);
    }
}
