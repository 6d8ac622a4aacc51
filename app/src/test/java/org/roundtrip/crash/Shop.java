package org.roundtrip.crash;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sells what a plan says was bought, and opens its cases. */
final class Shop {
    private final Desk desk;
    private final Staff staff;
    private final Provider provider;

    Shop(Desk desk, Staff staff, Provider provider) {
        this.desk = desk;
        this.staff = staff;
        this.provider = provider;
    }

    /** A case that was opened, with what is owed once it is approved. */
    record OpenCase(String number, ReturnPlan plan, List<Leg> legs) {}

    List<OpenCase> open(ReturnPlan plan) {
        var payments = plan.orders().stream().map(this::sell).toList();
        var cases = new ArrayList<OpenCase>();
        for (int i = 1; i <= plan.cases(); i++) {
            var reference = "crash-%d-%d".formatted(plan.number(), i);
            var number = desk.post(staff.integrator(), "/cases", request(plan, reference), reference)
                    .orRefused("opening " + reference)
                    .json()
                    .path("number")
                    .asString();
            cases.add(new OpenCase(number, plan, legs(number, plan, payments)));
        }
        return cases;
    }

    /** @return the references of the order's payments, in their order */
    private List<String> sell(ReturnPlan.Order order) {
        var references = order.payments().stream().map(provider::capture).toList();
        var payments = new ArrayList<Map<String, ?>>();
        for (int i = 0; i < references.size(); i++) {
            payments.add(Map.of(
                    "provider",
                    "stripe",
                    "reference",
                    references.get(i),
                    "captured",
                    order.payments().get(i)));
        }
        var line = Map.of(
                "line",
                1,
                "sku",
                "22660",
                "name",
                "DOORMAT",
                "quantity",
                order.units(),
                "paid",
                order.paid(),
                "returnable",
                true);
        var customer = Map.of(
                "email",
                "customer@example.invalid",
                "name",
                "Customer",
                "street",
                "1 High Street",
                "city",
                "Leeds",
                "postcode",
                "LS1 1AA",
                "country",
                "GB");
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var body = Map.of(
                "placedAt",
                yesterday,
                "currency",
                "GBP",
                "customer",
                customer,
                "shippingPaid",
                0,
                "lines",
                List.of(line),
                "payments",
                payments);
        desk.put(staff.integrator(), "/orders/" + order.number(), body).orRefused("selling " + order.number());
        return references;
    }

    private static Map<String, ?> request(ReturnPlan plan, String reference) {
        var lines = plan.orders().stream()
                .map(order -> Map.of(
                        "order", order.number(), "line", 1, "quantity", order.returned(), "reason", "CHANGED_MIND"))
                .toList();
        return Map.of("externalReference", reference, "outcome", "REFUND", "lines", lines);
    }

    /** Each order's payments give what they hold, the first one first. */
    private static List<Leg> legs(String number, ReturnPlan plan, List<List<String>> references) {
        var legs = new ArrayList<Leg>();
        for (int i = 0; i < plan.orders().size(); i++) {
            var order = plan.orders().get(i);
            long open = order.refund();
            for (int p = 0; p < order.payments().size(); p++) {
                long take = Math.min(open, order.payments().get(p));
                if (take > 0) {
                    legs.add(new Leg(number, references.get(i).get(p), take));
                    open -= take;
                }
            }
        }
        return legs;
    }
}
