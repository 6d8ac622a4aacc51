package org.roundtrip.withdrawal;

import java.util.HashMap;
import java.util.Map;

/** What the receipt of a statement says: its content, with date and time (Directive 2011/83/EU art. 11a). */
final class Receipt {
    private Receipt() {}

    static Map<String, String> facts(Statement statement) {
        var facts = new HashMap<>(Map.of(
                "reference", statement.reference(),
                "statedAt", statement.statedAt().toString(),
                "name", statement.name(),
                "email", statement.email(),
                "order", statement.orderNamed()));
        if (statement.items() != null) {
            facts.put("text", statement.items());
        }
        return facts;
    }
}
