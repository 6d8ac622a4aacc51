package org.roundtrip.forms.tasks.api;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.concurrent.ConcurrentHashMap;
import org.roundtrip.taskform.FormSheet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema (2020-12) of a task's answer, made from the record that takes it or from the form that asks. */
@Component
class AnswerSchemas {
    private final SchemaGenerator generator =
            new SchemaGenerator(new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                    .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.INLINE_ALL_SCHEMAS)
                    .with(new ConstraintModule())
                    .build());
    private final ConcurrentHashMap<Class<?>, JsonNode> made = new ConcurrentHashMap<>();

    /** The schema of a form that came with its model, as it stands now: its options may be those of the case. */
    JsonNode of(FormSheet sheet) {
        return JsonMapper.shared().valueToTree(sheet.answerSchema());
    }

    JsonNode of(Class<? extends Record> answer) {
        // The generator is not made for several threads at once.
        return made.computeIfAbsent(answer, type -> {
            synchronized (generator) {
                return generator.generateSchema(type);
            }
        });
    }
}
