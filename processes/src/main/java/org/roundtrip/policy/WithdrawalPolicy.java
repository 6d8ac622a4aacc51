package org.roundtrip.policy;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How long may a consumer withdraw? Decided by the table {@code withdrawal-period}; a shop may promise more there. */
@Service
public class WithdrawalPolicy {
    private final DecisionTables tables;

    WithdrawalPolicy(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * What the law, or the shop, gives.
     *
     * @param uninformedMonths how many months more it is for who was not told of the right
     * @param law the rule it rests on, by its id
     */
    public record Term(int days, int uninformedMonths, String law) {}

    /** @param country ISO code of where it was delivered, null if nobody knows */
    public Term decide(@Nullable String country) {
        var answer = tables.ask(
                "withdrawal-period",
                Map.of("country", country == null ? "" : country.strip().toUpperCase(Locale.ROOT)));
        return new Term(answer.number("days"), answer.number("uninformedMonths"), answer.text("law"));
    }
}
