package org.roundtrip.forms.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.shipping.Labels;
import org.roundtrip.shipping.ParcelContents;
import org.roundtrip.shipping.Purpose;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.springframework.stereotype.Component;

/** A case's parcels as its customer sees them: the one he sends, and those he gets. */
@Component
class Parcels {
    private final Shipments shipments;
    private final Labels labels;
    private final ParcelContents contents;

    Parcels(Shipments shipments, Labels labels, ParcelContents contents) {
        this.shipments = shipments;
        this.labels = labels;
        this.contents = contents;
    }

    /**
     * @param words the key of the sentence that says where it is
     * @param printable whether there is a label to download
     */
    public record Parcel(
            String words,
            @Nullable String trackingCode,
            boolean ready,
            boolean printable,
            Instant handInBy,
            @Nullable Instant handedInAt,
            @Nullable Instant deliveredAt) {}

    /**
     * A parcel to the customer.
     *
     * @param title the key of what it is
     * @param words the key of the sentence that says where it is
     * @param lent whether it is only to use meanwhile
     * @param handedInAt when the carrier had it
     */
    public record Sent(
            String title,
            String words,
            boolean lent,
            @Nullable String carrier,
            @Nullable String trackingCode,
            List<ParcelContents.Item> items,
            @Nullable Instant handedInAt,
            @Nullable Instant deliveredAt) {}

    /** All of a case, both ways, the newest first. */
    List<Shipment> all(CaseFile file) {
        return shipments.ofCase(file.key());
    }

    /** The newest that the customer is to send, or has sent. */
    static Optional<Shipment> newest(List<Shipment> all) {
        return all.stream().filter(shipment -> !shipment.goesOut()).findFirst();
    }

    Optional<Shipment> newest(CaseFile file) {
        return newest(all(file));
    }

    /** Those the customer gets or has got, the newest first; one that was stopped is none. */
    List<Sent> sent(List<Shipment> all) {
        return all.stream()
                .filter(shipment -> shipment.goesOut() && shipment.state() != Shipment.State.CANCELLED)
                .map(this::sent)
                .toList();
    }

    private Sent sent(Shipment shipment) {
        boolean underWay = shipment.state() == Shipment.State.HANDED_IN;
        return new Sent(
                "portal.sent." + shipment.purpose(),
                underWay ? "portal.sent.tracking." + shipment.trackingState() : "portal.sent.state." + shipment.state(),
                shipment.purpose() == Purpose.LOAN,
                shipment.carrier(),
                shipment.trackingCode(),
                contents.of(shipment.key()),
                shipment.handedInAt(),
                shipment.deliveredAt());
    }

    Optional<Parcel> of(CaseFile file) {
        return newest(file).map(shipment -> of(file, shipment));
    }

    Parcel of(CaseFile file, Shipment shipment) {
        boolean ready = shipment.state() == Shipment.State.LABEL_READY;
        return new Parcel(
                wordsFor(shipment),
                shipment.trackingCode(),
                ready,
                ready && labels.hasDocument(file.key()),
                shipment.handInBy(),
                shipment.handedInAt(),
                shipment.deliveredAt());
    }

    private static String wordsFor(Shipment shipment) {
        if (cameAfterAll(shipment)) {
            return "portal.parcel.came-after-all";
        }
        return shipment.state() == Shipment.State.HANDED_IN
                ? "portal.tracking." + shipment.trackingState()
                : "portal.parcel." + shipment.state();
    }

    /** Nobody expected it any more: its request had ended, or it counted as lost. */
    private static boolean cameAfterAll(Shipment shipment) {
        return switch (shipment.state()) {
            case CANCELLED, EXPIRED -> shipment.handedInAt() != null;
            case LOST -> shipment.deliveredAt() != null;
            default -> false;
        };
    }
}
