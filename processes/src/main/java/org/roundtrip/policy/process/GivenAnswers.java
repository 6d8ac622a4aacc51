package org.roundtrip.policy.process;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.roundtrip.policy.DecisionTables.Answer;

/**
 * The latest answers of one version of a table. The same question has the same answer, because no table may ask for the
 * time or for chance; the lines of a case mostly ask the same, and reading an expression costs more than all else here.
 */
final class GivenAnswers {
    private static final int MOST = 500;

    private final Map<Map<String, Object>, Answer> answers =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Map<String, Object>, Answer> eldest) {
                    return size() > MOST;
                }
            });

    Answer of(Map<String, Object> inputs, Function<Map<String, Object>, Answer> table) {
        var question = Map.copyOf(inputs);
        var given = answers.get(question);
        if (given == null) {
            given = table.apply(question);
            answers.put(question, given);
        }
        return given;
    }
}
