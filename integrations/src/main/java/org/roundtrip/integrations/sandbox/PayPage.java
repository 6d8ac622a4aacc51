package org.roundtrip.integrations.sandbox;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page a customer pays on, for a person who tries the product: it says what it is, and no card is asked for. Under
 * {@code /pay/}, on the sandbox's own port, so that the way there and back is the one a real provider's page has.
 */
final class PayPage implements Shape {
    private static final String STYLE = "body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#1f2933;"
            + "background:#f5f7fa}.demo{background:#fff3c4;color:#513c06;padding:.75rem 1rem;text-align:center;margin:0}"
            + "main{max-width:28rem;margin:2rem auto;padding:1.5rem;background:#fff;border:1px solid #d9e2ec;"
            + "border-radius:.5rem}h1{font-size:1.25rem;margin:0 0 .5rem}.sum{font-size:2rem;margin:.5rem 0}"
            + ".soft{color:#52606d}.bad{color:#9b1c1c}form{display:grid;gap:.5rem;margin-top:1rem}"
            + "button{font:inherit;min-height:3rem;border:1px solid #0b5cad;border-radius:.5rem;background:#fff;"
            + "color:#0b5cad;cursor:pointer}button.main{background:#0b5cad;color:#fff}"
            + "button:focus-visible,a:focus-visible{outline:3px solid #0b5cad;outline-offset:2px}";

    private final Checkouts checkouts;

    PayPage(Checkouts checkouts) {
        this.checkouts = checkouts;
    }

    @Override
    public Optional<String> operation(Call call) {
        if (call.is("GET", "pay", "*")) {
            return Optional.of("page.show");
        }
        return call.is("POST", "pay", "*") ? Optional.of("page.answer") : Optional.empty();
    }

    @Override
    public Reply error(int status) {
        return html(status, "<h1>Trouble asked for</h1>");
    }

    @Override
    public Reply carryOut(String operation, Call call, Trouble trouble) {
        var found = checkouts.raw(call.part(1));
        if (found.isEmpty()) {
            return html(404, "<h1>There is no such page</h1>");
        }
        var page = found.get();
        if (operation.equals("page.show")) {
            return show(page, "");
        }
        return switch (call.form().getOrDefault("action", "")) {
            case "pay" ->
                trouble.declineCode() == null && checkouts.pay(call.part(1))
                        ? go(page, "success_url")
                        : show(checkouts.raw(call.part(1)).orElseThrow(), "The payment was not made.");
            case "decline" -> show(page, "Your card was declined. Nothing was paid.");
            default -> go(page, "cancel_url");
        };
    }

    private static Reply show(ObjectNode page, String problem) {
        if (!Checkouts.isOpen(page)) {
            return html(
                    200,
                    "<h1>This page is closed</h1><p>It was paid on, or its time is over.</p><p><a href=\""
                            + text(page, "cancel_url") + "\">Back to the shop</a></p>");
        }
        boolean hold = page.path("_hold").asBoolean(false);
        var sum = amount(page);
        return html(
                200,
                "<h1>" + text(page, "_name") + "</h1><p class=\"sum\">" + sum + "</p><p class=\"soft\">"
                        + (hold ? "The amount is held on the card and not charged." : "The amount is charged at once.")
                        + "</p>" + (problem.isEmpty() ? "" : "<p class=\"bad\" role=\"alert\">" + problem + "</p>")
                        + "<form method=\"post\"><button class=\"main\" name=\"action\" value=\"pay\">"
                        + (hold ? "Hold " : "Pay ") + sum + " with a made-up card</button>"
                        + "<button name=\"action\" value=\"decline\">Pay with a card that is declined</button>"
                        + "<button name=\"action\" value=\"abandon\">Back without paying</button></form>");
    }

    private static Reply go(ObjectNode page, String where) {
        return Reply.of(303, "text/plain", new byte[0])
                .with("Location", page.path(where).asString(""));
    }

    private static String amount(ObjectNode page) {
        var currency = page.path("currency").asString().toUpperCase(Locale.ROOT);
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return currency + " "
                + BigDecimal.valueOf(page.path("amount_total").asLong(), digits).toPlainString();
    }

    private static String text(ObjectNode page, String field) {
        var text = page.path(field).asString("");
        for (var entry : Map.of("<", "&lt;", ">", "&gt;", "\"", "&quot;").entrySet()) {
            text = text.replace(entry.getKey(), entry.getValue());
        }
        return text;
    }

    private static Reply html(int status, String main) {
        var page = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"><title>Sandbox payment</title><style>" + STYLE
                + "</style></head><body><p class=\"demo\"><strong>Sandbox.</strong> This is no real payment page, and no"
                + " money moves.</p><main>" + main + "</main></body></html>";
        return Reply.of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }
}
