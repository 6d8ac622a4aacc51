package org.roundtrip.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Asks a decision table. Implemented by the engine that holds the tables. */
public interface DecisionTables {
    /**
     * Evaluates the newest version of a table.
     *
     * @throws IllegalStateException if no rule or more than one matches: a hole in a table is a bug of the table; also
     *     if the table asks for the time or for chance, as its answer could not be explained by its inputs
     */
    Answer ask(String decision, Map<String, Object> inputs);

    /** The one matching rule's outputs, with what has to be recorded to explain them later. */
    record Answer(
            String decision, int version, List<String> rules, Map<String, Object> inputs, Map<String, Object> outputs) {
        public String text(String output) {
            return String.valueOf(outputs.get(output));
        }

        public int number(String output) {
            return ((Number) outputs.get(output)).intValue();
        }

        /** A number with decimals, exactly as the table writes it. */
        public BigDecimal decimal(String output) {
            return new BigDecimal(text(output)).stripTrailingZeros();
        }

        /** Where it comes from, for example {@code return-fee/Rule_FreeReturn@1}. */
        public String source() {
            return decision + "/" + String.join("+", rules) + "@" + version;
        }
    }
}
