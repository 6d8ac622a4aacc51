package org.roundtrip.integrations.easypost;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.shipping.TrackingEvent;
import org.roundtrip.shipping.TrackingState;
import tools.jackson.databind.JsonNode;

/** EasyPost's trackers as scans. A word we do not know is no place: it never moves a parcel. */
final class Trackers {
    private Trackers() {}

    static TrackingState state(String status) {
        return switch (status) {
            case "pre_transit" -> TrackingState.LABEL_CREATED;
            case "in_transit" -> TrackingState.IN_TRANSIT;
            case "out_for_delivery" -> TrackingState.OUT_FOR_DELIVERY;
            case "available_for_pickup" -> TrackingState.READY_FOR_PICKUP;
            case "delivered" -> TrackingState.DELIVERED;
            case "return_to_sender" -> TrackingState.RETURNED_TO_SENDER;
            case "failure", "error" -> TrackingState.EXCEPTION;
            default -> TrackingState.UNKNOWN;
        };
    }

    /** The scans of all trackers of a code; an answer without any tracker is no scans. */
    static Optional<List<TrackingEvent>> ofList(JsonNode list) {
        if (!list.path("trackers").isArray()) {
            return Optional.empty();
        }
        var scans = new ArrayList<TrackingEvent>();
        list.path("trackers").forEach(tracker -> scans.addAll(of(tracker)));
        return Optional.of(scans);
    }

    /** Every scan with a time; a tracker that lists none still says where it is now. */
    static List<TrackingEvent> of(JsonNode tracker) {
        var code = EasyPostApi.text(tracker, "tracking_code");
        var scans = new ArrayList<TrackingEvent>();
        for (JsonNode detail : tracker.path("tracking_details")) {
            scan(code, detail, EasyPostApi.text(detail, "datetime")).ifPresent(scans::add);
        }
        if (scans.isEmpty()) {
            scan(code, tracker, EasyPostApi.text(tracker, "updated_at")).ifPresent(scans::add);
        }
        return scans;
    }

    private static Optional<TrackingEvent> scan(String code, JsonNode detail, String at) {
        var status = EasyPostApi.text(detail, "status");
        return instant(at)
                .map(when -> new TrackingEvent(
                        code, state(status), when, status, EasyPostApi.text(detail, "message"), place(detail)));
    }

    private static String place(JsonNode detail) {
        var location = detail.path("tracking_location");
        return Stream.of("city", "zip", "country")
                .map(field -> EasyPostApi.text(location, field))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
