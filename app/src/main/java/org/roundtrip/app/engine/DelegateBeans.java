package org.roundtrip.app.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * The only beans that expressions in models can see: our delegates. Without such a map an expression reaches every bean
 * of the application. A delegate goes by its class's short name. Beans are looked up when a model asks, because
 * delegates need the engine that is being built.
 */
class DelegateBeans extends AbstractMap<Object, Object> {
    private final ListableBeanFactory beans;
    private final Map<String, String> names = new TreeMap<>();

    DelegateBeans(ListableBeanFactory beans) {
        this.beans = beans;
        for (var bean : beans.getBeanNamesForType(JavaDelegate.class, false, false)) {
            names.put(StringUtils.uncapitalize(ClassUtils.getShortName(beans.getType(bean, false))), bean);
        }
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && names.containsKey(text);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return containsKey(name) ? beans.getBean(names.get((String) name)) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names.entrySet().stream()
                .map(entry -> new SimpleImmutableEntry<Object, Object>(entry.getKey(), beans.getBean(entry.getValue())))
                .collect(Collectors.toSet());
    }
}
