package org.roundtrip.forms.portal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.shipping.Labels;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.springframework.stereotype.Component;

/** A case's parcel as its customer sees it. */
@Component
class Parcels {
    private final Shipments shipments;
    private final Labels labels;

    Parcels(Shipments shipments, Labels labels) {
        this.shipments = shipments;
        this.labels = labels;
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

    Optional<Shipment> newest(CaseFile file) {
        return shipments.ofCase(file.key()).stream().findFirst();
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
