package org.roundtrip.app.engine;

import java.util.AbstractMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The only beans that expressions in models can see: our delegates. Without such a map an expression reaches every bean
 * of the application. Beans are looked up when a model asks, because delegates need the engine that is being built.
 */
class DelegateBeans extends AbstractMap<Object, Object> {
    private final ListableBeanFactory beans;
    private final Set<String> names;

    DelegateBeans(ListableBeanFactory beans) {
        this.beans = beans;
        this.names = new TreeSet<>(Set.of(beans.getBeanNamesForType(JavaDelegate.class, false, false)));
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && names.contains(text);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names.stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toSet());
    }
}
