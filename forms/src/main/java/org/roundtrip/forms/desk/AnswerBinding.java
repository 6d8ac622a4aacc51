package org.roundtrip.forms.desk;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.InvalidRequest;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;

/** Makes a task's answer record from a form's fields, and says in words what is wrong with them. */
@Component
class AnswerBinding {
    private final Validator validator;
    private final DeskTexts texts;

    AnswerBinding(Validator validator, DeskTexts texts) {
        this.validator = validator;
        this.texts = texts;
    }

    /** @param answer null if there are problems */
    record Bound(@Nullable Record answer, List<AnswerForm.Problem> problems) {}

    Bound bind(Class<? extends Record> type, Map<String, String> values) {
        var binder = new DataBinder(null, "answer");
        binder.setTargetType(ResolvableType.forClass(type));
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
        binder.construct(new Values(values));
        var problems = new ArrayList<AnswerForm.Problem>();
        binder.getBindingResult()
                .getFieldErrors()
                .forEach(error -> problems.add(problem(error.getField(), "typeMismatch", Map.of())));
        var answer = binder.getTarget() instanceof Record bound && type.isInstance(bound) ? bound : null;
        if (answer != null && problems.isEmpty()) {
            validator.validate(answer).stream().map(this::problem).forEach(problems::add);
        }
        return new Bound(problems.isEmpty() ? answer : null, List.copyOf(problems));
    }

    /** What the domain found, beside the fields it points at. */
    List<AnswerForm.Problem> problems(InvalidRequest refused) {
        return refused.problems().stream()
                .map(one -> {
                    var words = texts.find("problem." + one.code());
                    return AnswerForm.Problem.at(
                            field(one.at()), words == null ? HeldBar.inWords(one.detail()) : words);
                })
                .toList();
    }

    private AnswerForm.Problem problem(ConstraintViolation<Record> violation) {
        var constraint = violation.getConstraintDescriptor();
        return problem(
                violation.getPropertyPath().toString(),
                constraint.getAnnotation().annotationType().getSimpleName(),
                constraint.getAttributes());
    }

    private AnswerForm.Problem problem(String field, String code, Map<String, Object> attributes) {
        var name = field.substring(field.lastIndexOf('.') + 1);
        var limit = attributes.getOrDefault("max", attributes.getOrDefault("value", ""));
        var special = texts.find("problem." + code + "." + name, limit);
        var general = texts.find("problem." + code, limit);
        var words = special != null ? special : general != null ? general : texts.text("problem.other");
        return AnswerForm.Problem.at(field, words);
    }

    /** {@code /lines/0/received} as {@code lines[0].received}. */
    private static String field(String pointer) {
        var field = new StringBuilder();
        for (var part : pointer.split("/")) {
            if (part.matches("\\d+")) {
                field.append('[').append(part).append(']');
            } else if (!part.isEmpty()) {
                field.append(field.isEmpty() ? "" : ".").append(part);
            }
        }
        return field.toString();
    }

    private record Values(Map<String, String> values) implements DataBinder.ValueResolver {
        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            return values.get(name);
        }

        @Override
        public Set<String> getNames() {
            return values.keySet();
        }
    }
}
