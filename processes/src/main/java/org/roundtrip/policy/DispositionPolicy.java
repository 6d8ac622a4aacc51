package org.roundtrip.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.ReturnReason;
import org.springframework.stereotype.Service;

/** Where does an inspected item go? Decided by the table {@code disposition}. */
@Service
public class DispositionPolicy {
    private static final String RESTOCK = "RESTOCK";

    private final DecisionTables tables;

    DispositionPolicy(DecisionTables tables) {
        this.tables = tables;
    }

    /** Whether goods of this disposition go back on the shelf. */
    public static boolean restocks(@Nullable String disposition) {
        return RESTOCK.equals(disposition);
    }

    public record Decision(String disposition, String because, DecisionTables.Answer answer) {}

    /** @param grade A (as new) to D (beyond use) */
    public Decision decide(String grade, ReturnReason reason) {
        var answer = tables.ask("disposition", Map.of("grade", grade, "reason", reason.name()));
        return new Decision(answer.text("disposition"), answer.text("because"), answer);
    }
}
