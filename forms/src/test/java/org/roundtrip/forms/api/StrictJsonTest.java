package org.roundtrip.forms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.inspection.InspectionAnswer;

class StrictJsonTest {
    private final StrictJson json =
            new StrictJson(Validation.buildDefaultValidatorFactory().getValidator());

    enum Colour {
        RED,
        GREEN
    }

    record Item(
            @NotNull @Min(1) Integer count,
            long amount,
            @Nullable @Size(max = 3) String text) {}

    record Thing(
            int number,
            @Nullable Colour colour,
            @Nullable Instant at,
            @Nullable Boolean yes,
            @Nullable @Valid List<Item> items) {}

    @Test
    void readsWhatIsRight() {
        var thing = read("{\"number\":1,\"colour\":\"RED\",\"at\":\"2026-01-01T01:00:00+01:00\",\"yes\":true,"
                + "\"items\":[{\"count\":2,\"amount\":9223372036854775807}]}");
        assertThat(thing.at()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(thing.items()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{\"number\":\"1\"}; /number; whole number",
                "{\"number\":1.5}; /number; whole number",
                "{\"number\":1.0}; /number; whole number",
                "{\"number\":1e2}; /number; whole number",
                "{\"number\":true}; /number; whole number",
                "{\"number\":2147483648}; /number; whole number",
                "{\"number\":123456789012345678901234567890}; /number; whole number",
                "{\"number\":null}; /number; missing",
                "{}; /number; missing",
                "{\"number\":1,\"colour\":\"BLUE\"}; /colour; RED, GREEN",
                "{\"number\":1,\"colour\":\"red\"}; /colour; RED, GREEN",
                "{\"number\":1,\"colour\":0}; /colour; RED, GREEN",
                "{\"number\":1,\"colour\":\"\"}; /colour; RED, GREEN",
                "{\"number\":1,\"at\":1700000000}; /at; ISO 8601",
                "{\"number\":1,\"at\":\"2026-01-01\"}; /at; ISO 8601",
                "{\"number\":1,\"at\":\"\"}; /at; ISO 8601",
                "{\"number\":1,\"at\":\"+999999999-01-01T00:00:00Z\"}; /at; ISO 8601",
                "{\"number\":1,\"yes\":\"true\"}; /yes; true or false",
                "{\"number\":1,\"yes\":1}; /yes; true or false",
                "{\"number\":1,\"items\":{}}; /items; list",
                "{\"number\":1,\"items\":\"\"}; /items; list",
                "{\"number\":1,\"items\":[null]}; /items/0; missing",
                "{\"number\":1,\"items\":[{\"count\":1,\"amount\":1},{\"count\":1,\"amount\":9223372036854775808}]}; /items/1/amount; whole number",
                "{\"number\":1,\"items\":[{\"count\":1,\"amount\":1,\"text\":5}]}; /items/0/text; not a text",
                "{\"number\":1,\"items\":[{\"count\":1,\"amount\":1,\"text\":\"\\uD800\"}]}; /items/0/text; not a text",
                "{\"number\":1,\"items\":[{\"count\":1,\"amount\":1,\"text\":\"\\u0000\"}]}; /items/0/text; not a text",
                "{\"number\":1,\"items\":[{\"count\":1,\"amount\":1,\"text\":\"long\"}]}; /items/0/text; 3",
                "{\"number\":1,\"items\":[{\"count\":0,\"amount\":1}]}; /items/0/count; 1",
                "{\"number\":1,\"items\":[{\"amount\":1}]}; /items/0/count; null",
                "{\"number\":1,\"more\":1}; /more; known are at, colour, items, number, yes",
                "[]; ~~; object",
                "\"x\"; ~~; object",
            })
    void namesThePlaceOfWhatIsWrong(String text, String pointer, String detail) {
        var problem = problem(text);
        assertThat(problem.type()).endsWith("/invalid-request");
        assertThat(problem.errors()).hasSize(1);
        assertThat(problem.errors().get(0).pointer()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(problem.errors().get(0).detail()).contains(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{\"number\":1; line 1",
                "{\"number\":1}}; line 1",
                "{\"number\":1} 2; line 1",
                "{\"number\":1,\"number\":2}; line 1",
                "~{\n \"number\": x}~; line 2, column 12",
                "{'number':1}; line 1",
                "{\"number\":NaN}; line 1",
                "{\"number\":01}; line 1",
                "{\"number\":1,}; line 1",
            })
    void saysWhereJsonBreaksOff(String text, String place) {
        var problem = problem(text);
        assertThat(problem.type()).endsWith("/malformed-json");
        assertThat(problem.detail()).contains(place).doesNotContain("tools.jackson", "org.roundtrip");
    }

    @Test
    void refusesAnEmptyBodyAndNull() {
        assertThat(problem("").status()).isEqualTo(400);
        assertThat(problem("null").status()).isEqualTo(400);
        assertThat(problem("[".repeat(10_000)).status()).isEqualTo(400);
    }

    @Test
    void readsABodyThatSaysNothing() {
        assertThat(json.read("{}".getBytes(StandardCharsets.UTF_8), NoFields.class))
                .isNotNull();
    }

    @Test
    void checksAnswersOfTheDomainToo() {
        var problem = catchThrowableOfType(
                        ProblemException.class,
                        () -> json.read(
                                ("{\"lines\":[{\"line\":1,\"received\":2,\"accepted\":-1,\"grade\":\"A\",\"note\":null}],"
                                                + "\"undeclared\":[{\"description\":\" \",\"quantity\":0}]}")
                                        .getBytes(StandardCharsets.UTF_8),
                                InspectionAnswer.class))
                .problem();
        assertThat(problem.errors().stream().map(Problem.Error::pointer))
                .containsExactly("/lines/0/accepted", "/undeclared/0/description", "/undeclared/0/quantity");
    }

    private Thing read(String text) {
        return json.read(text.getBytes(StandardCharsets.UTF_8), Thing.class);
    }

    private Problem problem(String text) {
        return catchThrowableOfType(ProblemException.class, () -> read(text)).problem();
    }
}
