package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.collection.Collections;
import org.roundtrip.exchange.Exchange;
import org.roundtrip.exchange.ExchangeItem;
import org.roundtrip.exchange.ExchangeItems;
import org.roundtrip.exchange.Exchanges;
import org.roundtrip.forms.desk.CasePanel.Fact;
import org.roundtrip.inventory.ItemReservation;
import org.roundtrip.inventory.ItemReservations;
import org.roundtrip.reimbursement.UnitValues;
import org.roundtrip.shipping.Purpose;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.springframework.stereotype.Component;

/** What there is to know about an exchange: what is wanted, whether it is reserved, when it leaves, who owes what. */
@Component
class ExchangePanels {
    private final Exchanges exchanges;
    private final ExchangeItems items;
    private final ItemReservations reservations;
    private final UnitValues values;
    private final Collections collections;
    private final Shipments shipments;
    private final DeskTexts texts;

    ExchangePanels(
            Exchanges exchanges,
            ExchangeItems items,
            ItemReservations reservations,
            UnitValues values,
            Collections collections,
            Shipments shipments,
            DeskTexts texts) {
        this.exchanges = exchanges;
        this.items = items;
        this.reservations = reservations;
        this.values = values;
        this.collections = collections;
        this.shipments = shipments;
        this.texts = texts;
    }

    /** Nothing for a case that is no exchange. */
    List<Fact> of(CaseFile file, List<CaseLine> lines, Sight sight) {
        return exchanges
                .find(file.key())
                .map(exchange -> facts(file, exchange, lines, sight))
                .orElse(List.of());
    }

    /** Whether the replacement can't be stopped any more. */
    boolean gone(CaseFile file) {
        return exchanges.find(file.key()).filter(Exchange::hasLeft).isPresent();
    }

    private List<Fact> facts(CaseFile file, Exchange exchange, List<CaseLine> lines, Sight sight) {
        var facts = new ArrayList<Fact>();
        var wanted = items.ofCase(file.key());
        wanted.forEach(item -> add(facts, "wanted", item.quantity() + " × " + item.words() + " (" + item.sku() + ")"));
        add(
                facts,
                "reservation",
                reservations.ofCase(file.key()).stream().map(this::reserved).collect(Collectors.joining("; ")));
        if (exchange.timing() != null) {
            add(facts, "timing", texts.code("timing", exchange.timing().name()));
        }
        if (exchange.leftAt() != null) {
            add(facts, "left", texts.moment(exchange.leftAt()).words());
        }
        if (sight.money()) {
            add(facts, "difference", difference(file, wanted, lines));
            add(facts, "collected", collected(exchange));
        }
        add(facts, "parcel", parcel(file));
        if (exchange.forgone()) {
            add(facts, "instead", texts.text("exchange.refund"));
        }
        if (exchange.off() != null) {
            add(facts, "off", texts.code("off", exchange.off().name()));
        }
        return facts;
    }

    private String reserved(ItemReservation each) {
        return each.quantity() + " × " + each.sku() + ": "
                + texts.code("reservation", each.state().name());
    }

    private String difference(CaseFile file, List<ExchangeItem> wanted, List<CaseLine> lines) {
        long price = wanted.stream().mapToLong(ExchangeItem::priceMinor).sum();
        long paid = values.ofCase(lines).values().stream()
                .mapToLong(value -> value.total())
                .sum();
        var sum = texts.money(file.currency(), Math.abs(price - paid));
        if (price == paid) {
            return texts.text("exchange.even");
        }
        return texts.text(price > paid ? "exchange.customer-pays" : "exchange.customer-gets", sum);
    }

    private @Nullable String collected(Exchange exchange) {
        if (exchange.collectionId() == null) {
            return null;
        }
        var each = collections.get(exchange.collectionId());
        return texts.money(each.amount()) + ", "
                + texts.code("collection.purpose", each.purpose().name()) + ": "
                + texts.code("collection.state", each.state().name());
    }

    private @Nullable String parcel(CaseFile file) {
        return shipments.ofCase(file.key()).stream()
                .filter(each -> each.goesOut() && each.purpose() == Purpose.REPLACEMENT)
                .findFirst()
                .map(this::parcel)
                .orElse(null);
    }

    private String parcel(Shipment shipment) {
        var state = texts.code("parcel-out", shipment.state().name());
        return shipment.trackingCode() == null ? state : state + ", " + shipment.trackingCode();
    }

    private void add(List<Fact> facts, String name, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            facts.add(new Fact(texts.code("exchange.fact", name), words, null));
        }
    }
}
