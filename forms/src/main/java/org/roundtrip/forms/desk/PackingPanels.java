package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.shipping.Labels;
import org.roundtrip.shipping.ParcelContents;
import org.roundtrip.shipping.Senders;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** What whoever packs a parcel has to know: what goes in, and where it goes. */
@Component
class PackingPanels {
    static final String FORM = "shipping/pack-parcel";

    private final Shipments shipments;
    private final ParcelContents contents;
    private final Labels labels;
    private final Senders customers;
    private final DeskTexts texts;

    PackingPanels(Shipments shipments, ParcelContents contents, Labels labels, Senders customers, DeskTexts texts) {
        this.shipments = shipments;
        this.contents = contents;
        this.labels = labels;
        this.customers = customers;
        this.texts = texts;
    }

    /**
     * A parcel to be packed.
     *
     * @param labelUrl where its label is printed; null if there is none of ours, then {@code address} says where it goes
     */
    public record Packing(
            String purpose,
            @Nullable String carrier,
            @Nullable String trackingCode,
            @Nullable String labelUrl,
            List<String> address,
            List<Item> items) {}

    /** @param index the place among those that need numbers, as fields count them */
    public record Item(int line, String name, String sku, int quantity, boolean serialised, int index) {}

    /** Nothing for a task of another kind. */
    @Nullable
    Packing of(WorkItem task) {
        return task.formKey().equals(FORM)
                ? shipments
                        .findByProcessInstanceId(task.processInstanceId())
                        .map(this::packing)
                        .orElse(null)
                : null;
    }

    private Packing packing(Shipment shipment) {
        boolean printable = labels.documentOf(shipment).isPresent();
        return new Packing(
                texts.code("purpose", shipment.purpose().name()),
                texts.carrier(shipment.carrier()),
                shipment.trackingCode(),
                printable ? "/desk/parcels/" + shipment.key() + "/label" : null,
                printable ? List.of() : address(shipment.caseId()),
                items(shipment));
    }

    private List<Item> items(Shipment shipment) {
        var items = new ArrayList<Item>();
        int serialised = 0;
        for (var item : contents.of(shipment.key())) {
            items.add(new Item(item.lineNo(), item.name(), item.sku(), item.quantity(), item.serialised(), serialised));
            serialised += item.serialised() ? 1 : 0;
        }
        return items;
    }

    private List<String> address(long caseId) {
        return Optional.ofNullable(customers.of(List.of(caseId)).get(caseId))
                .map(customer -> customer.address())
                .map(at -> Stream.of(at.name(), at.street(), at.postcode() + " " + at.city(), at.country())
                        .filter(line -> !line.isBlank())
                        .toList())
                .orElse(List.of());
    }
}
