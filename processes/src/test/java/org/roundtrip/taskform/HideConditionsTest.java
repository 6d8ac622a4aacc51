package org.roundtrip.taskform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Conditions that hide fields, held against what the browser's form-js was seen to make of each. */
class HideConditionsTest {
    private static final JsonNode CORPUS = corpus();

    /** Where the browser's FEEL is not FEEL, or has a word more or less than ours; all of them are known. */
    private static final Set<String> OURS = Set.of(
            "tags = []", "name > 5", "is defined(missing)", "amount instance of number", "name instance of string");

    record Condition(String hide, boolean hidden) {}

    static List<Condition> conditions() {
        var all = new ArrayList<Condition>();
        CORPUS.path("cases")
                .forEach(one -> all.add(new Condition(
                        one.path("hide").stringValue(), one.path("hidden").booleanValue())));
        return all;
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void hidesWhatTheBrowserHides(Condition condition) {
        boolean same = !OURS.contains(condition.hide());
        assertThat(hides(condition.hide()) == condition.hidden())
                .as(condition.hide())
                .isEqualTo(same);
    }

    @Test
    void theCorpusKnowsBothAnswers() {
        assertThat(conditions()).hasSizeGreaterThan(100);
        assertThat(conditions().stream().filter(Condition::hidden)).hasSizeBetween(40, 90);
    }

    private static boolean hides(String condition) {
        var data = Plain.map(KindReader.plain(CORPUS.path("data")));
        try {
            var feel = FormBench.LANGUAGE.condition(condition, "here");
            return Scope.of(FormBench.LANGUAGE, data == null ? Map.of() : data).meets(feel);
        } catch (UnreadableForm e) {
            // The browser shows what it can't read a condition of; we don't take such a form at all.
            return false;
        }
    }

    private static JsonNode corpus() {
        try (var file = HideConditionsTest.class.getResourceAsStream("/taskform/hide-corpus.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
