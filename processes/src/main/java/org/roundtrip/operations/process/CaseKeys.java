package org.roundtrip.operations.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Which cases instances belong to. */
@Component
class CaseKeys {
    private final RuntimeService runtime;

    CaseKeys(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Business keys by instance; without one, and once it has ended, an instance has an empty one. */
    Map<String, String> of(Collection<String> instances) {
        var keys = new HashMap<String, String>();
        instances.forEach(id -> keys.put(id, ""));
        if (!keys.isEmpty()) {
            runtime.createProcessInstanceQuery()
                    .processInstanceIds(Set.copyOf(keys.keySet()))
                    .unlimitedList()
                    .forEach(one -> keys.put(one.getId(), Objects.requireNonNullElse(one.getBusinessKey(), "")));
        }
        return keys;
    }
}
