package org.roundtrip.forms.desk;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.beans.PropertyEditorSupport;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;

/** Makes a task's answer record from a form's fields, and says in words what is wrong with them. */
@Component
class AnswerBinding {
    /** What the validator calls an element of a list, after its place. */
    private static final String ELEMENT = ".<list element>";

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
        binder.registerCustomEditor(LocalDate.class, new DayEditor());
        binder.construct(new Values(withoutEmptyRows(values)));
        var problems = new ArrayList<AnswerForm.Problem>();
        binder.getBindingResult()
                .getFieldErrors()
                .forEach(error -> problems.add(problem(type, error.getField(), "typeMismatch", Map.of())));
        var answer = binder.getTarget() instanceof Record bound && type.isInstance(bound) ? bound : null;
        if (answer != null && problems.isEmpty()) {
            validator.validate(answer).stream().map(this::problem).forEach(problems::add);
        }
        return new Bound(problems.isEmpty() ? answer : null, asOnThePage(type, problems));
    }

    /** An answer's parts have the order of the page. */
    private static List<AnswerForm.Problem> asOnThePage(
            Class<? extends Record> type, List<AnswerForm.Problem> problems) {
        var parts = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return problems.stream()
                .sorted(Comparator.comparingInt((AnswerForm.Problem problem) ->
                                parts.indexOf(problem.field().split("[.\\[]", 2)[0]))
                        .thenComparing(AnswerForm.Problem::field))
                .toList();
    }

    /** A row of a list in which nothing was written is none. */
    private static Map<String, String> withoutEmptyRows(Map<String, String> values) {
        var written = values.entrySet().stream()
                .filter(value ->
                        !value.getValue().isBlank() && !value.getKey().endsWith("]." + InspectionHelp.NOTED_AS))
                .map(value -> row(value.getKey()))
                .collect(Collectors.toSet());
        return values.entrySet().stream()
                .filter(value -> row(value.getKey()).isEmpty() || written.contains(row(value.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String row(String name) {
        return name.contains("]") ? name.substring(0, name.indexOf(']')) : "";
    }

    private AnswerForm.Problem problem(ConstraintViolation<Record> violation) {
        var constraint = violation.getConstraintDescriptor();
        return problem(
                violation.getRootBeanClass(),
                violation.getPropertyPath().toString().replace(ELEMENT, ""),
                constraint.getAnnotation().annotationType().getSimpleName(),
                constraint.getAttributes());
    }

    /** In the words of this answer's field, of any field of that name, or of the rule. */
    private AnswerForm.Problem problem(Class<?> answer, String field, String code, Map<String, Object> attributes) {
        var name = field.substring(field.lastIndexOf('.') + 1).replaceAll("\\[.*", "");
        var limit = attributes.getOrDefault("max", attributes.getOrDefault("value", ""));
        var words = Stream.of("." + answer.getSimpleName() + "." + name, "." + name, "")
                .map(rest -> texts.find("problem." + code + rest, limit))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> texts.text("problem.other"));
        return AnswerForm.Problem.at(field, words);
    }

    /** Days come as date fields send them. */
    private static final class DayEditor extends PropertyEditorSupport {
        @Override
        public void setAsText(String text) {
            setValue(text.isBlank() ? null : LocalDate.parse(text.strip()));
        }
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
