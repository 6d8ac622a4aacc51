package org.roundtrip.policy;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * What does a replacement cost, and when may it leave? Decided by the tables {@code exchange-price} and
 * {@code exchange-timing}.
 */
@Service
public class ExchangePolicy {
    private final DecisionTables tables;

    ExchangePolicy(DecisionTables tables) {
        this.tables = tables;
    }

    /** What a replacement costs. */
    public enum Price {
        /** What the returned item paid: nothing is added or given back. */
        EVEN,
        /** What it costs today. */
        TODAY
    }

    /** When a replacement may leave. */
    public enum Timing {
        /** When the goods are here and accepted. */
        ON_RECEIPT,
        /** When the carrier has the goods. */
        AT_FIRST_SCAN,
        /** At once, against a hold on the customer's card. */
        AT_ONCE
    }

    public record PriceDecision(Price price, String because, DecisionTables.Answer answer) {}

    /** @param holdDays how long the customer has to hand the goods in while the price is held */
    public record TimingDecision(Timing timing, int holdDays, String because, DecisionTables.Answer answer) {}

    /** @param sameGroup whether the replacement is a variant of what comes back */
    public PriceDecision price(boolean sameGroup, boolean shopsFault) {
        var answer = tables.ask("exchange-price", Map.of("sameGroup", sameGroup, "shopsFault", shopsFault));
        return new PriceDecision(Price.valueOf(answer.text("price")), answer.text("because"), answer);
    }

    /** @param value what all replacements of the case cost, in major units of its currency */
    public TimingDecision timing(boolean inAdvance, boolean shopsFault, BigDecimal value) {
        var answer =
                tables.ask("exchange-timing", Map.of("inAdvance", inAdvance, "shopsFault", shopsFault, "value", value));
        return new TimingDecision(
                Timing.valueOf(answer.text("timing")), answer.number("holdDays"), answer.text("because"), answer);
    }
}
