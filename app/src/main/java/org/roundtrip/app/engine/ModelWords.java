package org.roundtrip.app.engine;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * What comes after a dot in an expression of a model: anything of a plain value but its class, a few words of the
 * execution, nothing of anything else. A list of what is allowed, because a list of what is not would have gaps.
 */
class ModelWords extends BeanELResolver {
    private static final Set<String> OF_EXECUTION =
            Set.of("processBusinessKey", "processInstanceId", "hasVariable", "getVariable");
    private static final Set<String> TO_CLASS = Set.of("class", "getClass");

    ModelWords() {
        super(true);
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base != null && !allowed(base, property)) {
            throw new PropertyNotFoundException(refusal(base, property));
        }
        return super.getValue(context, base, property);
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base != null && !allowed(base, property)) {
            throw new PropertyNotFoundException(refusal(base, property));
        }
        return super.getType(context, base, property);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            @Nullable Object[] arguments) {
        if (base != null && !allowed(base, method)) {
            throw new MethodNotFoundException(refusal(base, method));
        }
        return super.invoke(context, base, method, types, arguments);
    }

    private static boolean allowed(Object base, @Nullable Object word) {
        var name = String.valueOf(word);
        return base instanceof VariableScope ? OF_EXECUTION.contains(name) : isValue(base) && !TO_CLASS.contains(name);
    }

    private static boolean isValue(Object base) {
        return base instanceof String
                || base instanceof Number
                || base instanceof Boolean
                || base instanceof Date
                || base instanceof java.time.temporal.Temporal;
    }

    private static String refusal(Object base, @Nullable Object word) {
        return "a model may not ask a " + base.getClass().getSimpleName() + " for " + word;
    }
}
