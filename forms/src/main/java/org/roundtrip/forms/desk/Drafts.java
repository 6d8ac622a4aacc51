package org.roundtrip.forms.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's held answer as the fields of its form, so that nobody types twice what was undone or refused. */
@Component
class Drafts {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Drafts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Empty if this person has given no answer to this task. */
    Map<String, String> of(String taskId, Actor actor) {
        var fields = new LinkedHashMap<String, String>();
        jdbc.sql("select answer from held_answer where task_id = ? and actor = ?")
                .params(taskId, actor.name())
                .query(String.class)
                .optional()
                .ifPresent(answer -> flatten("", json.readTree(answer), fields));
        return fields;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> flatten(
                            name.isEmpty() ? entry.getKey() : name + "." + entry.getKey(), entry.getValue(), fields));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(name + "[" + i + "]", node.get(i), fields);
            }
        } else if (!node.isNull()) {
            fields.put(name, node.asString());
        }
    }
}
