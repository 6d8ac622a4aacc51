package org.roundtrip.forms.tasks.api;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Module;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries the constraints of our records into their schemas: what is required, how many, how long. */
class ConstraintModule implements Module {
    @Override
    public void applyToConfigBuilder(SchemaGeneratorConfigBuilder builder) {
        builder.forFields()
                .withRequiredCheck(ConstraintModule::required)
                .withNullableCheck(field -> !field.isFakeContainerItemScope() && !required(field))
                .withNumberInclusiveMinimumResolver(field -> on(field, Min.class)
                        .map(min -> BigDecimal.valueOf(min.value()))
                        .orElse(null))
                .withNumberInclusiveMaximumResolver(field -> on(field, Max.class)
                        .map(max -> BigDecimal.valueOf(max.value()))
                        .orElse(null))
                .withStringMinLengthResolver(field -> text(field) ? least(field) : null)
                .withStringMaxLengthResolver(field -> text(field) ? most(field) : null)
                .withArrayMinItemsResolver(field -> list(field) ? least(field) : null)
                .withArrayMaxItemsResolver(field -> list(field) ? most(field) : null);
    }

    private static boolean required(FieldScope field) {
        return field.getType().isPrimitive()
                || on(field, NotNull.class).isPresent()
                || on(field, NotBlank.class).isPresent()
                || on(field, NotEmpty.class).isPresent();
    }

    private static @Nullable Integer least(FieldScope field) {
        if (on(field, NotBlank.class).isPresent() || on(field, NotEmpty.class).isPresent()) {
            return 1;
        }
        return on(field, Size.class).map(Size::min).filter(min -> min > 0).orElse(null);
    }

    private static @Nullable Integer most(FieldScope field) {
        return on(field, Size.class)
                .map(Size::max)
                .filter(max -> max < Integer.MAX_VALUE)
                .orElse(null);
    }

    private static boolean text(FieldScope field) {
        return field.getType().isInstanceOf(String.class);
    }

    private static boolean list(FieldScope field) {
        return !field.isFakeContainerItemScope() && field.getType().isInstanceOf(List.class);
    }

    private static <A extends Annotation> Optional<A> on(FieldScope field, Class<A> annotation) {
        return field.isFakeContainerItemScope()
                ? Optional.empty()
                : Optional.ofNullable(field.getRawMember().getAnnotation(annotation));
    }
}
