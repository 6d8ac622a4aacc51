package org.roundtrip.forms.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormReader;
import org.roundtrip.taskform.FormSchema;
import org.roundtrip.taskform.OwnForms;
import org.roundtrip.worklist.TaskGone;
import org.roundtrip.worklist.WorkItem;

/** Stands in for the engine's deployments: forms by their id, and variables that all tasks share. */
public class FakeForms implements OwnForms {
    private final FormReader reader;
    private final Map<String, FormSchema> forms = new ConcurrentHashMap<>();
    private final Map<String, Object> variables = new ConcurrentHashMap<>();

    FakeForms(FormReader reader) {
        this.reader = reader;
    }

    /** Deploys a form of these components, each written with single quotes. @return the form key of its tasks */
    public String deploy(String id, String... components) {
        var file = "{'type':'default','id':'" + id + "','schemaVersion':19,'components':["
                + String.join(",", components) + "]}";
        forms.put(id, reader.read(file.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        return WorkItem.OWN_FORM + id;
    }

    public void variable(String name, Object value) {
        variables.put(name, value);
    }

    @Override
    public FormSchema of(WorkItem item) {
        var form = forms.get(item.formKey().substring(WorkItem.OWN_FORM.length()));
        if (form == null) {
            throw new TaskGone();
        }
        return form;
    }

    @Override
    public Map<String, @Nullable Object> variables(WorkItem item, Set<String> names) {
        var found = new LinkedHashMap<String, @Nullable Object>(variables);
        found.keySet().retainAll(names);
        return found;
    }
}
