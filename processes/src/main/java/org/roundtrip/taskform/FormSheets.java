package org.roundtrip.taskform;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where forms to fill in come from. */
@Component
public class FormSheets {
    private final FormLanguage language;
    private final Clock clock;

    FormSheets(FormLanguage language, Clock clock) {
        this.language = language;
        this.clock = clock;
    }

    /**
     * A form that nobody has filled in yet.
     *
     * @param known what is known already: values of the form's own keys, and of whatever else its expressions mention
     * @param files what the files that belong to the case are called, by reference
     */
    public FormSheet sheet(FormSchema schema, Map<String, @Nullable Object> known, Map<String, String> files) {
        var initial = Plain.map(Plain.of(known));
        return new FormSheet(schema, language, new Surroundings(clock, initial == null ? Map.of() : initial, files));
    }
}
