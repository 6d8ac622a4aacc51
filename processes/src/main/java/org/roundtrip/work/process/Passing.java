package org.roundtrip.work.process;

import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Values a model branches on at once and nobody needs after that: an answer, a verdict, the date of a timer about to be
 * set. They live until the next wait state and are never written; each variable that is written costs an insert and a
 * delete.
 */
public final class Passing {
    private Passing() {}

    public static TypedValue value(Object value) {
        return Variables.untypedValue(value, true);
    }

    public static VariableMap values(Map<String, ?> values) {
        var passing = Variables.createVariables();
        values.forEach((name, value) -> passing.putValueTyped(name, value(value)));
        return passing;
    }
}
