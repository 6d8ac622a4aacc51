package org.roundtrip.forms.desk;

import java.time.Instant;
import java.util.List;
import org.roundtrip.shipping.ParcelContents;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case's parcels and what carriers said about them, in words. */
@Component
class ParcelPanels {
    private final Shipments shipments;
    private final ParcelContents contents;
    private final JdbcClient jdbc;
    private final DeskTexts texts;

    ParcelPanels(Shipments shipments, ParcelContents contents, JdbcClient jdbc, DeskTexts texts) {
        this.shipments = shipments;
        this.contents = contents;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    List<CasePanel.Parcel> of(long caseId) {
        return shipments.ofCase(caseId).stream().map(this::parcel).toList();
    }

    private CasePanel.Parcel parcel(Shipment shipment) {
        return new CasePanel.Parcel(
                new Badge(
                        tone(shipment),
                        texts.code(
                                shipment.goesOut() ? "parcel-out" : "parcel",
                                shipment.state().name())),
                texts.code("purpose", shipment.purpose().name()),
                texts.carrier(shipment.carrier()),
                shipment.trackingCode(),
                texts.moment(shipment.handInBy()),
                texts.momentOrNull(shipment.deliveredAt()),
                scans(shipment),
                shipment.goesOut() ? items(shipment.key()) : List.of());
    }

    private List<String> items(long shipmentId) {
        return contents.of(shipmentId).stream()
                .map(item -> item.quantity() + " × " + item.name()
                        + (item.serials().isEmpty() ? "" : " (" + String.join(", ", item.serials()) + ")"))
                .toList();
    }

    private List<CasePanel.Scan> scans(Shipment shipment) {
        var group = shipment.goesOut() ? "tracking-out" : "tracking";
        return jdbc.sql("select at_millis, state, text, place from parcel_scan where shipment_id = ?"
                        + " order by at_millis desc, id desc limit 50")
                .param(shipment.key())
                .query((row, n) -> new CasePanel.Scan(
                        texts.moment(Instant.ofEpochMilli(row.getLong("at_millis"))),
                        row.getString("text").isBlank()
                                ? texts.code(group, row.getString("state"))
                                : row.getString("text"),
                        row.getString("place")))
                .list();
    }

    private static String tone(Shipment shipment) {
        return switch (shipment.state()) {
            case DELIVERED -> "good";
            case LOST -> "bad";
            case LABEL_WANTED -> "warn";
            case CANCELLED, EXPIRED -> "plain";
            case LABEL_READY, SENT, HANDED_IN -> "info";
        };
    }
}
