package org.roundtrip.forms.portal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.springframework.stereotype.Component;

/** A case's parcel as its customer sees it. */
@Component
class Parcels {
    private final Shipments shipments;
    private final LabelPrints prints;

    Parcels(Shipments shipments, LabelPrints prints) {
        this.shipments = shipments;
        this.prints = prints;
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
        return newest(file).map(this::parcel);
    }

    private Parcel parcel(Shipment shipment) {
        boolean ready = shipment.state() == Shipment.State.LABEL_READY;
        return new Parcel(
                wordsFor(shipment),
                shipment.trackingCode(),
                ready,
                ready && prints.exists(shipment.key()),
                shipment.handInBy(),
                shipment.handedInAt(),
                shipment.deliveredAt());
    }

    private static String wordsFor(Shipment shipment) {
        return shipment.state() == Shipment.State.HANDED_IN
                ? "portal.tracking." + shipment.trackingState()
                : "portal.parcel." + shipment.state();
    }
}
