package org.roundtrip.app.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * What expressions in models can say: variables, delegates by name, and a few words about values and the execution (see
 * {@link ModelWords}). The engine's own manager also lets an expression walk from any value to its class and from there
 * to any other, and from the execution to the engine, its services and its data source.
 */
class ModelExpressions extends JuelExpressionManager {
    ModelExpressions(Map<Object, Object> delegates) {
        super(delegates);
    }

    @Override
    protected ELResolver createElResolver() {
        var names = new CompositeELResolver();
        names.add(new VariableScopeElResolver());
        names.add(new VariableContextElResolver());
        names.add(new ReadOnlyMapELResolver(beans));
        names.add(new ListELResolver(true));
        names.add(new MapELResolver(true));
        names.add(new ModelWords());
        return names;
    }
}
