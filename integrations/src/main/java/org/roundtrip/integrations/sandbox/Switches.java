package org.roundtrip.integrations.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.integrations.sandbox.Store.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * What only a sandbox has, under {@code /sandbox/}: trouble, scans, stock, customers who pay, disputes, refunds made elsewhere,
 * forgotten keys, totals. Takes JSON only,
 * so that no page in a browser can reach it unasked.
 */
final class Switches implements Shape {
    private static final Set<String> STATUSES = Set.of(
            "pre_transit",
            "in_transit",
            "out_for_delivery",
            "available_for_pickup",
            "delivered",
            "return_to_sender",
            "failure");

    private final Store store;
    private final Parcels parcels;
    private final Shelf shelf;
    private final Tampering payments;
    private final Customers customers;
    private final Troubles troubles;

    Switches(Store store, Parcels parcels, Shelf shelf, Tampering payments, Customers customers, Troubles troubles) {
        this.store = store;
        this.parcels = parcels;
        this.shelf = shelf;
        this.payments = payments;
        this.customers = customers;
        this.troubles = troubles;
    }

    @Override
    public Optional<String> operation(Call call) {
        if (call.path().isEmpty() || !call.part(0).equals("sandbox")) {
            return Optional.empty();
        }
        return Optional.of(call.method() + " " + (call.path().size() > 1 ? call.part(1) : ""));
    }

    @Override
    public Reply error(int status) {
        return Reply.json(status, Reply.object().put("error", "status " + status));
    }

    @Override
    public Reply carryOut(String operation, Call call, Trouble none) {
        if (!call.method().equals("GET")
                && !call.header("Content-Type").orElse("").startsWith("application/json")) {
            return error(415);
        }
        return switch (operation) {
            case "POST trouble" -> {
                troubles.add(Trouble.of(call.json()));
                yield done();
            }
            case "DELETE trouble" -> {
                troubles.clear();
                yield done();
            }
            case "POST scans" -> scan(call);
            case "POST disputes" -> found(call.path().size() == 3 && payments.dispute(call.part(2), call.json()));
            case "POST refunds-elsewhere" -> made(payments.refundElsewhere(call.json()));
            case "POST adyen" -> made(payments.adyenPayment(call.json()));
            case "POST stock" -> stocked(call);
            case "GET stock" ->
                call.path().size() == 3
                        ? shelf.find(call.part(2))
                                .map(stock -> Reply.json(200, stock))
                                .orElseGet(() -> error(404))
                        : error(404);
            case "POST checkout" -> found(call.path().size() == 3 && customers.act(call.part(2), call.json()));
            case "POST holds" -> found(call.path().size() == 3 && customers.holdEnds(call.part(2)));
            case "POST forget-keys" -> forgetKeys();
            case "GET totals" -> totals();
            default -> error(404);
        };
    }

    private Reply scan(Call call) {
        var status = call.json().path("status").asString("");
        if (call.path().size() != 3 || !STATUSES.contains(status)) {
            return error(400);
        }
        int copies = call.json().path("copies").asInt(1);
        return parcels.scan(call.part(2), status, copies)
                .map(tracker -> Reply.json(202, tracker))
                .orElseGet(() -> error(404));
    }

    /** So many of a product are there now, whatever was there before. */
    private Reply stocked(Call call) {
        var onHand = call.json().path("onHand");
        if (call.path().size() != 3 || !onHand.isIntegralNumber()) {
            return error(400);
        }
        return Reply.json(200, shelf.put(call.part(2), onHand.asLong()));
    }

    private Reply forgetKeys() {
        return store.change(change -> {
            store.ids(Kind.KEY).forEach(key -> change.remove(Kind.KEY, key));
            return done();
        });
    }

    /** What is in the books, per state and currency, in minor units; of all payment providers together. */
    private Reply totals() {
        var totals = Reply.object();
        var refunds = totals.putObject("refunds");
        for (String id : store.ids(Kind.REFUND)) {
            store.find(Kind.REFUND, id).ifPresent(refund -> count(refunds, refund, "amount"));
        }
        for (String id : store.ids(Kind.ADYEN_REFUND)) {
            store.find(Kind.ADYEN_REFUND, id).ifPresent(refund -> count(refunds, refund, "value"));
        }
        totals.put(
                "payments",
                store.ids(Kind.INTENT).size() + store.ids(Kind.ADYEN_PAYMENT).size());
        totals.put("shipments", store.ids(Kind.SHIPMENT).size());
        return Reply.json(
                200, totals.put("webhooksWaiting", store.ids(Kind.WEBHOOK).size()));
    }

    private static void count(ObjectNode refunds, ObjectNode refund, String amount) {
        var sums = refunds.withObject("/" + refund.path("status").asString());
        var currency = refund.path("currency").asString().toLowerCase(Locale.ROOT);
        sums.put("count", sums.path("count").asLong(0) + 1);
        sums.put(currency, sums.path(currency).asLong(0) + refund.path(amount).asLong());
    }

    private Reply made(Optional<ObjectNode> made) {
        return made.map(what -> Reply.json(201, what)).orElseGet(() -> error(400));
    }

    private Reply found(boolean found) {
        return found ? done() : error(404);
    }

    private static Reply done() {
        return Reply.json(200, Reply.object().put("done", true));
    }
}
