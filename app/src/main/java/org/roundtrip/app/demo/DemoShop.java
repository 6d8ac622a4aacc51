package org.roundtrip.app.demo;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.roundtrip.app.replay.retail.DemoOrders;
import org.roundtrip.app.replay.retail.RetailOrder;
import org.roundtrip.orders.OrderBook;
import org.roundtrip.orders.OrderImport;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ShopOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/**
 * Fills an empty demo with orders of real customers, dated so that the last is yesterday, pays for them, and puts what they
 * bought on the shelves. The first few were placed long ago, so that support has something to review.
 */
@Component
@ConditionalOnProperty(name = "roundtrip.demo.load-orders", havingValue = "true")
class DemoShop {
    private static final int ORDERS = 120;
    private static final int EXAMPLES = 3;
    private static final int OLD_ORDERS = 5;

    /** Past the return policy's window of 30 days. */
    private static final int OLD_BY_DAYS = 45;

    private final Orders orders;
    private final OrderBook book;
    private final DemoCatalogue catalogue;
    private final DemoDevices devices;
    private final Clock clock;
    private final Environment environment;

    DemoShop(
            Orders orders,
            OrderBook book,
            DemoCatalogue catalogue,
            DemoDevices devices,
            Clock clock,
            Environment environment) {
        this.orders = orders;
        this.book = book;
        this.catalogue = catalogue;
        this.devices = devices;
        this.clock = clock;
        this.environment = environment;
    }

    record Example(String number, String email) {}

    void open() {
        if (orders.count() > 0) {
            return;
        }
        var provider = RestClient.create(environment.getRequiredProperty("roundtrip.stripe.url"));
        var fresh = DemoOrders.newest(ORDERS, clock);
        for (int i = 0; i < fresh.size(); i++) {
            var order = fresh.get(i);
            var dated = i < OLD_ORDERS ? order.movedTo(order.placedAt().minusDays(OLD_BY_DAYS)) : order;
            book.put(order(dated, pay(provider, dated.number(), dated.total())));
        }
        catalogue.fill(fresh);
        book.put(devices.order(pay(provider, DemoDevices.ORDER, DemoDevices.total())));
        devices.fill();
    }

    /**
     * Orders to try by hand.
     *
     * @param fresh yesterday's
     * @param old one whose return window has passed: support reviews what is asked for it
     */
    record Examples(List<Example> fresh, Optional<Example> old) {}

    Examples examples() {
        var all = orders.findAll();
        var byDate = Comparator.comparing(ShopOrder::placedAt);
        return new Examples(
                all.stream()
                        .sorted(byDate.reversed().thenComparing(ShopOrder::number))
                        .limit(EXAMPLES)
                        .map(DemoShop::example)
                        .toList(),
                all.stream().min(byDate.thenComparing(ShopOrder::number)).map(DemoShop::example));
    }

    private static Example example(ShopOrder order) {
        return new Example(order.number(), String.valueOf(order.customerEmail()));
    }

    private String pay(RestClient provider, String order, long total) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("amount", Long.toString(total));
        form.add("currency", "gbp");
        form.add("metadata[order]", order);
        var intent = provider.post()
                .uri("/v1/payment_intents")
                .headers(headers -> {
                    headers.setBearerAuth(environment.getRequiredProperty("roundtrip.stripe.secret-key"));
                    headers.set("Idempotency-Key", "demo-" + order + "-" + clock.millis());
                })
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class);
        return java.util.Objects.requireNonNull(intent).path("id").asString();
    }

    private static OrderImport order(RetailOrder order, String payment) {
        var address = order.address();
        var placedAt = order.placedAtInstant();
        return new OrderImport(
                order.number(),
                placedAt,
                null,
                "GBP",
                0,
                new OrderImport.Customer(
                        order.email(),
                        order.customerName(),
                        null,
                        address.street(),
                        address.city(),
                        address.postcode(),
                        address.country()),
                order.lines().stream()
                        .map(line -> new OrderImport.Line(
                                line.line(),
                                line.sku(),
                                line.name(),
                                line.quantity(),
                                line.paid(),
                                0,
                                line.returnable()))
                        .toList(),
                List.of(new OrderImport.Payment("stripe", payment, order.total())));
    }
}
