package org.roundtrip.forms.exchanges.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.exchange.ReplacementOffer;
import org.roundtrip.exchange.ReplacementOffers;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.intake.OpenRequest;
import org.roundtrip.orders.Orders;
import org.springframework.stereotype.Component;

/** What a line of an order may be exchanged for. */
@Component
class LineOffers {
    private final Orders orders;
    private final OpenRequest opening;
    private final ReplacementOffers offers;

    LineOffers(Orders orders, OpenRequest opening, ReplacementOffers offers) {
        this.orders = orders;
        this.opening = opening;
        this.offers = offers;
    }

    List<ReplacementOffer> of(
            String orderNumber, int line, int quantity, @Nullable ReturnReason reason, @Nullable String sku) {
        var order = orders.findByNumber(orderNumber).orElseThrow(NotHere::new);
        var item = opening.items(order).stream()
                .filter(each -> each.line() == line)
                .findFirst()
                .orElseThrow(NotHere::new);
        var returned = new ReplacementOffers.Returned(
                item.sku(), opening.paid(order, line, quantity), quantity, reason != null && reason.shopsFault());
        return sku == null
                ? offers.variants(returned)
                : offers.of(returned, sku).map(List::of).orElseThrow(NotHere::new);
    }
}
