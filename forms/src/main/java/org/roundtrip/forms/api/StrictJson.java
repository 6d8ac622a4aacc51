package org.roundtrip.forms.api;

import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON as the API takes it: a field nobody knows, a field given twice, a text where a number belongs, a fraction where a
 * whole number belongs, a null where none may be: all refused, each with a pointer to the place. What can be read is
 * then checked against the constraints of its record.
 */
@Component
public class StrictJson {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_NUMBER = 40;

    private final JsonMapper mapper;
    private final Validator validator;

    public StrictJson(Validator validator) {
        this.validator = validator;
        this.mapper = mapper();
    }

    private static JsonMapper mapper() {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxNumberLength(MAX_NUMBER)
                .build();
        var factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL))
                .addModule(new SimpleModule("strict")
                        .addDeserializer(String.class, new StrictText())
                        .addDeserializer(Instant.class, new StrictInstant()))
                .build();
    }

    /** Reads and checks. @throws ProblemException naming every place that is wrong */
    public <T> T read(byte[] json, Class<T> type) {
        T value;
        try {
            value = mapper.readValue(json, type);
        } catch (JacksonException e) {
            throw new ProblemException(UnreadableJson.explain(e));
        }
        if (value == null) {
            throw new ProblemException(Problem.of(ProblemKind.INVALID_REQUEST, "the body is null"));
        }
        check(validator.validate(value));
        return value;
    }

    public byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    private static <T> void check(Set<ConstraintViolation<T>> violations) {
        if (!violations.isEmpty()) {
            throw new ProblemException(Problem.of(
                    ProblemKind.INVALID_REQUEST,
                    violations.stream()
                            .map(v -> Problem.Error.at(Pointers.of(v.getPropertyPath()), v.getMessage()))
                            .sorted(Comparator.comparing(e -> String.valueOf(e.pointer())))
                            .toList()));
        }
    }
}
