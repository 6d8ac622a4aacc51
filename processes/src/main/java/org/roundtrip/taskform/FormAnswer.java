package org.roundtrip.taskform;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task's form as it was answered: the values of its fields by key, nested as the form's paths are.
 *
 * @param rows for lists whose rows were added, removed or moved: which row each was before, by the list's name, for
 *     example {@code data.items → 0,2,n}; n is a new one. Without it the first row is the first one, and so on
 */
public record FormAnswer(
        @NotNull @JsonSetter(contentNulls = Nulls.SET) Map<String, @Nullable Object> data,
        @Nullable Map<String, String> rows) {
    public FormAnswer(Map<String, @Nullable Object> data) {
        this(data, null);
    }
}
