package org.roundtrip.integrations.sandbox;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.roundtrip.integrations.sandbox.Store.Kind;
import org.roundtrip.integrations.sandbox.Store.Put;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The labels of the sandbox and where their parcels are. A parcel moves only when somebody says so. */
final class Parcels {
    private static final int LISTED = 200;
    private static final List<String> BACK =
            List.of("RoyalMail;Tracked48Return;3.35", "DPD;ShopReturn;4.10", "RoyalMail;Tracked24Return;4.45");
    private static final List<String> OUT =
            List.of("RoyalMail;Tracked48;2.95", "DPD;NextDay;5.60", "RoyalMail;Tracked24;4.05");

    private final Store store;
    private final Webhooks webhooks;
    private final Supplier<String> ownUrl;
    private final Clock clock;
    private final Map<String, String> byReference = new HashMap<>();
    private final Map<String, String> byTracking = new HashMap<>();
    private final Deque<String> latest = new ArrayDeque<>();

    Parcels(Store store, Webhooks webhooks, Supplier<String> ownUrl, Clock clock) {
        this.store = store;
        this.webhooks = webhooks;
        this.ownUrl = ownUrl;
        this.clock = clock;
        store.follow(this::index);
    }

    ObjectNode create(ObjectNode wanted) {
        var shipment = wanted.deepCopy();
        var id = Ids.of("shp_", 20);
        shipment.put("id", id).put("object", "Shipment").put("mode", "test");
        shipment.put("created_at", clock.instant().toString());
        shipment.putNull("tracking_code")
                .putNull("postage_label")
                .putNull("selected_rate")
                .putNull("tracker");
        var rates = shipment.putArray("rates");
        (isReturn(shipment) ? BACK : OUT).forEach(line -> {
            var part = line.split(";");
            var rate = rates.addObject().put("id", Ids.of("rate_", 20)).put("object", "Rate");
            rate.put("carrier", part[0]).put("service", part[1]).put("rate", part[2]);
            rate.put("currency", "GBP").put("shipment_id", id);
        });
        store.change(change -> {
            change.put(Kind.SHIPMENT, id, shipment);
            return id;
        });
        return shipment;
    }

    /** Empty if it is bought already, or there is no such shipment or rate. */
    Optional<ObjectNode> buy(String id, String rateId) {
        return store.change(change -> {
            var found = change.find(Kind.SHIPMENT, id)
                    .filter(shipment -> shipment.path("selected_rate").isNull());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var shipment = found.get();
            for (var rate : shipment.path("rates")) {
                if (rate.path("id").asString().equals(rateId)) {
                    shipment.set("selected_rate", rate);
                    bought(shipment);
                    change.put(Kind.SHIPMENT, id, shipment);
                    return Optional.of(shipment);
                }
            }
            return Optional.empty();
        });
    }

    private void bought(ObjectNode shipment) {
        var code = Ids.of("SBX", 13);
        var url = ownUrl.get() + "/labels/" + shipment.path("id").asString() + ".pdf";
        shipment.put("tracking_code", code);
        shipment.putObject("postage_label")
                .put("id", Ids.of("pl_", 20))
                .put("label_url", url)
                .put("label_pdf_url", url);
        var tracker =
                shipment.putObject("tracker").put("id", Ids.of("trk_", 20)).put("object", "Tracker");
        tracker.put("tracking_code", code).put("status", "pre_transit").put("is_return", isReturn(shipment));
        tracker.put("updated_at", clock.instant().toString()).putArray("tracking_details");
    }

    static boolean isReturn(JsonNode shipment) {
        return shipment.path("is_return").asBoolean(false);
    }

    Optional<ObjectNode> refund(String id) {
        return store.change(change -> change.find(Kind.SHIPMENT, id).map(shipment -> {
            var used = !shipment.path("tracker").path("status").asString("").equals("pre_transit");
            shipment.put("refund_status", used ? "rejected" : "submitted");
            change.put(Kind.SHIPMENT, id, shipment);
            return shipment;
        }));
    }

    /** Adds a scan and tells of it by webhook. Empty if no label carries this code. */
    Optional<ObjectNode> scan(String code, String status, int copies) {
        Optional<ObjectNode> moved = store.change(change -> byTracking(code).map(shipment -> {
            var tracker = (ObjectNode) shipment.path("tracker");
            var now = clock.instant().toString();
            var message = "Scanned: " + status.replace('_', ' ');
            tracker.put("status", status).put("updated_at", now);
            tracker.withArray("tracking_details")
                    .addObject()
                    .put("datetime", now)
                    .put("status", status)
                    .put("message", message);
            change.put(Kind.SHIPMENT, shipment.path("id").asString(), shipment);
            webhooks.easyPost(change, tracker.deepCopy(), copies);
            return tracker;
        }));
        webhooks.deliverNew();
        return moved;
    }

    Optional<byte[]> document(String id) {
        return store.find(Kind.SHIPMENT, id)
                .filter(shipment -> !shipment.path("selected_rate").isNull())
                .map(LabelPdf::of);
    }

    Optional<ObjectNode> find(String idOrReference) {
        String id;
        synchronized (store) {
            id = byReference.getOrDefault(idOrReference, idOrReference);
        }
        return store.find(Kind.SHIPMENT, id);
    }

    Optional<ObjectNode> byTracking(String code) {
        String id;
        synchronized (store) {
            id = byTracking.get(code);
        }
        return id == null ? Optional.empty() : store.find(Kind.SHIPMENT, id);
    }

    /** The latest labels bought, newest first. */
    List<ObjectNode> latest() {
        List<String> ids;
        synchronized (store) {
            ids = List.copyOf(latest);
        }
        return ids.stream()
                .flatMap(id -> store.find(Kind.SHIPMENT, id).stream())
                .toList();
    }

    private void index(Put put) {
        if (put.kind() == Kind.SHIPMENT && put.document() != null) {
            byReference.put(put.document().path("reference").asString(""), put.id());
            var code = put.document().path("tracking_code");
            if (code.isString() && byTracking.putIfAbsent(code.asString(), put.id()) == null) {
                latest.addFirst(put.id());
                if (latest.size() > LISTED) {
                    latest.removeLast();
                }
            }
        }
    }
}
