package org.roundtrip.integrations.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Return labels and trackers as EasyPost speaks of them. It knows no idempotency key, as EasyPost does not. */
final class EasyPostShape implements Shape {
    private final Parcels parcels;
    private final String authorization;

    EasyPostShape(Parcels parcels, String apiKey) {
        this.parcels = parcels;
        var user = (apiKey + ":").getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(user);
    }

    @Override
    public Optional<String> operation(Call call) {
        if (call.is("POST", "v2", "shipments")) {
            return Optional.of("shipment.create");
        } else if (call.is("GET", "v2", "shipments", "*")) {
            return Optional.of("shipment.get");
        } else if (call.is("POST", "v2", "shipments", "*", "buy")) {
            return Optional.of("shipment.buy");
        } else if (call.is("POST", "v2", "shipments", "*", "refund")) {
            return Optional.of("shipment.refund");
        } else if (call.is("GET", "v2", "shipments", "*", "label")) {
            return Optional.of("shipment.label");
        } else if (call.is("GET", "v2", "trackers")) {
            return Optional.of("tracker.list");
        } else if (call.is("GET", "labels", "*")) {
            return Optional.of("label.get");
        }
        return Optional.empty();
    }

    @Override
    public Reply error(int status) {
        return Reply.easyPostError(status, status == 429 ? "RATE_LIMITED" : "TROUBLE", "Trouble asked for.");
    }

    @Override
    public Reply carryOut(String operation, Call call, Trouble trouble) {
        if (operation.equals("label.get")) {
            return parcels.document(call.part(1).replace(".pdf", ""))
                    .map(pdf -> Reply.of(200, "application/pdf", pdf))
                    .orElseGet(EasyPostShape::missing);
        }
        if (!call.header("Authorization").orElse("").equals(authorization)) {
            return Reply.easyPostError(401, "APIKEY.INVALID", "The API key is not valid.");
        }
        if (trouble.declineCode() != null) {
            return Reply.easyPostError(422, trouble.declineCode(), "The address can't be served.");
        }
        return switch (operation) {
            case "shipment.create" -> create(call.json().path("shipment"));
            case "shipment.get", "shipment.label" -> shipment(call.part(2)).orElseGet(EasyPostShape::missing);
            case "shipment.buy" ->
                buy(call.part(2), call.json().path("rate").path("id").asString(""));
            case "shipment.refund" ->
                parcels.refund(call.part(2)).map(EasyPostShape::ok).orElseGet(EasyPostShape::missing);
            default -> trackers(call.query().getOrDefault("tracking_code", ""));
        };
    }

    private Reply create(JsonNode shipment) {
        if (!shipment.path("to_address").isObject() || !shipment.path("parcel").isObject()) {
            return Reply.easyPostError(422, "PARAMETER.REQUIRED", "to_address and parcel are needed.");
        }
        return Reply.json(201, parcels.create((ObjectNode) shipment));
    }

    private Reply buy(String id, String rate) {
        return parcels.buy(id, rate)
                .map(EasyPostShape::ok)
                .orElseGet(() -> Reply.easyPostError(
                        422, "SHIPMENT.POSTAGE.EXISTS", "Postage already exists, or there is no such rate."));
    }

    private Optional<Reply> shipment(String idOrReference) {
        return parcels.find(idOrReference).map(EasyPostShape::ok);
    }

    private Reply trackers(String code) {
        var list = Reply.object().put("has_more", false);
        var trackers = list.putArray("trackers");
        parcels.byTracking(code).ifPresent(shipment -> trackers.add(shipment.path("tracker")));
        return ok(list);
    }

    private static Reply ok(ObjectNode body) {
        return Reply.json(200, body);
    }

    private static Reply missing() {
        return Reply.easyPostError(404, "NOT_FOUND", "The requested resource could not be found.");
    }
}
