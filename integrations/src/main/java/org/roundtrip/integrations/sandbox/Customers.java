package org.roundtrip.integrations.sandbox;

import tools.jackson.databind.JsonNode;

/** Customers on a payment page, played by a program; and the banks behind them. */
final class Customers {
    private final Checkouts checkouts;
    private final Intents intents;

    Customers(Checkouts checkouts, Intents intents) {
        this.checkouts = checkouts;
        this.intents = intents;
    }

    /** {@code action} is {@code pay}, {@code decline} or {@code expire}. @return false if that is not possible (any more) */
    boolean act(String page, JsonNode what) {
        return switch (what.path("action").asString("pay")) {
            case "pay" -> checkouts.pay(page);
            case "expire" -> checkouts.expire(page).status() == 200;
            // A card that is declined changes nothing.
            case "decline" -> checkouts.raw(page).filter(Checkouts::isOpen).isPresent();
            default -> false;
        };
    }

    /** A hold ends by itself, as after a week. @return false if nothing is held */
    boolean holdEnds(String payment) {
        return intents.end(payment);
    }
}
