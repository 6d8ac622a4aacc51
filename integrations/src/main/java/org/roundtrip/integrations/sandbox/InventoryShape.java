package org.roundtrip.integrations.sandbox;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The stock as an inventory elsewhere speaks of it: in the shape that {@code docs/providers.md} describes. */
final class InventoryShape implements Shape {
    private static final String ROOT = "inventory";
    private static final String VERSION = "v1";

    private final Shelf shelf;
    private final String apiKey;

    InventoryShape(Shelf shelf, String apiKey) {
        this.shelf = shelf;
        this.apiKey = apiKey;
    }

    @Override
    public Optional<String> operation(Call call) {
        if (call.is("POST", ROOT, VERSION, "stock", "query")) {
            return Optional.of("inventory.available");
        } else if (call.is("PUT", ROOT, VERSION, "reservations", "*")) {
            return Optional.of("inventory.reserve");
        } else if (call.is("POST", ROOT, VERSION, "reservations", "*", "release")) {
            return Optional.of("inventory.release");
        } else if (call.is("POST", ROOT, VERSION, "reservations", "*", "take")) {
            return Optional.of("inventory.take");
        } else if (call.is("PUT", ROOT, VERSION, "restocks", "*")) {
            return Optional.of("inventory.restock");
        }
        return Optional.empty();
    }

    @Override
    public Reply error(int status) {
        return problem(status, status == 429 ? "busy" : "trouble");
    }

    @Override
    public Reply carryOut(String operation, Call call, Trouble trouble) {
        if (!call.header("Authorization").orElse("").equals("Bearer " + apiKey)) {
            return problem(401, "not-signed-in");
        }
        return switch (operation) {
            case "inventory.available" -> available(call);
            case "inventory.release" -> reply(shelf.release(call.part(3)));
            case "inventory.take" -> reply(shelf.take(call.part(3)));
            default -> change(operation, call.part(3), call.json());
        };
    }

    private Reply change(String operation, String key, JsonNode body) {
        var sku = body.path("sku").asString("");
        long quantity = body.path("quantity").asLong(0);
        if (sku.isEmpty() || quantity < 1) {
            return problem(400, "invalid");
        }
        return reply(
                operation.equals("inventory.reserve")
                        ? shelf.reserve(key, sku, quantity)
                        : shelf.restock(key, sku, quantity));
    }

    private Reply available(Call call) {
        var answer = Reply.object();
        var items = answer.putArray("items");
        for (var sku : call.json().path("skus")) {
            shelf.find(sku.asString(""))
                    .ifPresent(stock ->
                            items.addObject().put("sku", sku.asString("")).put("available", Shelf.available(stock)));
        }
        return Reply.json(200, answer);
    }

    private static Reply reply(Shelf.Outcome outcome) {
        if (outcome.done().isPresent()) {
            return Reply.json(200, outcome.done().get());
        }
        var body = Reply.object().put("code", outcome.code()).put("detail", outcome.code());
        if (outcome.left() >= 0) {
            body.put("left", outcome.left());
        }
        return Reply.json(outcome.code().startsWith("unknown") ? 404 : 409, body);
    }

    private static Reply problem(int status, String code) {
        return Reply.json(status, Reply.object().put("code", code));
    }
}
