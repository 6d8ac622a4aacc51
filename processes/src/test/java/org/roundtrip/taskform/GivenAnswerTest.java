package org.roundtrip.taskform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.taskform.FormBench.form;
import static org.roundtrip.taskform.FormBench.given;
import static org.roundtrip.taskform.FormBench.map;
import static org.roundtrip.taskform.FormBench.problems;
import static org.roundtrip.taskform.FormBench.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs give: JSON by key, and nothing that is not asked. */
class GivenAnswerTest {
    private static final FormSchema FORM = form(
            "{'type':'textfield','id':'n','key':'customer.name','validate':{'required':true}}",
            "{'type':'number','id':'w','key':'weight','defaultValue':5}",
            "{'type':'checkbox','id':'c','key':'fragile'}",
            "{'type':'textarea','id':'t','key':'how','conditional':{'hide':'=fragile = false'}}",
            "{'type':'textfield','id':'d','key':'off','disabled':true}",
            "{'type':'textfield','id':'r','key':'sku','readonly':true}",
            "{'type':'expression','id':'e','key':'heavy','expression':'=weight > 20'}",
            "{'type':'filepicker','id':'f','key':'photos','multiple':true}",
            "{'type':'dynamiclist','id':'l','path':'parts','defaultRepetitions':0,'components':["
                    + "{'type':'textfield','id':'ln','key':'no','validate':{'required':true}}]}");

    @Test
    void everyKindOfValueIsTaken() {
        var sheet = given(
                FORM,
                Map.of("sku", "BAG"),
                map(
                        "customer",
                        Map.of("name", "Ada"),
                        "weight",
                        21,
                        "fragile",
                        true,
                        "how",
                        "line\r\nline",
                        "photos",
                        List.of("files::1", "files::2"),
                        "parts",
                        List.of(Map.of("no", "7"), Map.of("no", "8"))));

        assertThat(problems(sheet)).isEmpty();
        assertThat(sheet.answer())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "customer",
                        Map.of("name", "Ada"),
                        "weight",
                        new BigDecimal(21),
                        "fragile",
                        true,
                        "how",
                        "line\nline",
                        "sku",
                        "BAG",
                        "heavy",
                        true,
                        "photos",
                        List.of("files::1", "files::2"),
                        "parts",
                        List.of(Map.of("no", "7"), Map.of("no", "8"))));
    }

    @Test
    void whatIsLeftOutStaysAndNullEmpties() {
        assertThat(given(FORM, Map.of(), name(Map.of())).answer()).containsEntry("weight", new BigDecimal(5));
        assertThat(given(FORM, Map.of(), name(map("weight", null))).answer()).containsEntry("weight", null);
        assertThat(problems(given(FORM, Map.of(), Map.of()))).containsExactly("/data/customer/name required");
    }

    @Test
    void aKeyTheFormDoesNotHaveIsRefused() {
        assertThat(problems(given(FORM, Map.of(), name(Map.of("wieght", 3)))))
                .containsExactly("/data/wieght unknown-field");
        assertThat(problems(given(FORM, Map.of(), name(Map.of("caseId", 3)))))
                .containsExactly("/data/caseId unknown-field");
        assertThat(problems(given(FORM, Map.of(), map("customer", Map.of("name", "x", "age", 3)))))
                .containsExactly("/data/customer/age unknown-field");
        assertThat(problems(given(FORM, Map.of(), name(Map.of("parts", List.of(Map.of("no", "1", "x", 1)))))))
                .containsExactly("/data/parts/0/x unknown-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"__proto__", "prototype", "constructor", "a/b", "~", "", "data", "class"})
    void aNameThatReachesBehindTheDataIsJustUnknown(String name) {
        assertThat(problems(given(FORM, Map.of(), name(Map.of(name, Map.of("polluted", true))))))
                .hasSize(1)
                .allMatch(problem -> problem.endsWith("unknown-field"));
    }

    @Test
    void whatIsNotAskedIsRefusedAndReadonlyStays() {
        assertThat(problems(given(FORM, Map.of(), name(Map.of("how", "carefully")))))
                .containsExactly("/data/how not-asked");
        assertThat(problems(given(FORM, Map.of(), name(Map.of("off", "x"))))).containsExactly("/data/off not-asked");
        var sheet = given(FORM, Map.of("sku", "BAG"), name(Map.of("sku", "GOLD", "heavy", true)));
        assertThat(problems(sheet)).isEmpty();
        assertThat(sheet.answer()).containsEntry("sku", "BAG").containsEntry("heavy", false);
    }

    @Test
    void valuesOfAnotherTypeAreRefused() {
        assertThat(problems(given(
                        FORM,
                        Map.of(),
                        map(
                                "customer", "Ada",
                                "weight", "7",
                                "fragile", "true",
                                "photos", "files::1",
                                "parts", Map.of("no", 1)))))
                .contains(
                        "/data/customer wrong-type",
                        "/data/weight wrong-type",
                        "/data/fragile wrong-type",
                        "/data/photos wrong-type",
                        "/data/parts wrong-type");
        assertThat(problems(given(FORM, Map.of(), map("customer", Map.of("name", List.of("x"))))))
                .containsExactly("/data/customer/name wrong-type");
        assertThat(problems(given(FORM, Map.of(), name(map("parts", List.of("x", 3))))))
                .contains("/data/parts/0 wrong-type");
    }

    @Test
    void filesMustBeOnesOfTheCase() {
        assertThat(problems(given(FORM, Map.of(), name(Map.of("photos", List.of("files::99"))))))
                .containsExactly("/data/photos no-such-file");
        assertThat(problems(given(FORM, Map.of(), name(Map.of("photos", List.of("files::1", "files::1"))))))
                .containsExactly("/data/photos too-many-files");
    }

    @Test
    void listsAndTextsAreBounded() {
        var rows = java.util.Collections.nCopies(101, Map.of("no", "1"));

        assertThat(problems(given(FORM, Map.of(), name(Map.of("parts", rows)))))
                .containsExactly("/data/parts wrong-number-of-rows");
        assertThat(problems(given(FORM, Map.of(), map("customer", Map.of("name", "x".repeat(1001))))))
                .containsExactly("/data/customer/name too-long");
        assertThat(problems(given(FORM, Map.of(), map("customer", Map.of("name", "a\u0000b")))))
                .containsExactly("/data/customer/name unreadable-text");
    }

    @Test
    void problemsOfRowsNameTheRow() {
        assertThat(problems(given(FORM, Map.of(), name(Map.of("parts", List.of(Map.of("no", "1"), Map.of()))))))
                .containsExactly("/data/parts/1/no required");
    }

    @Test
    void aListThatCannotChangeKeepsItsRows() {
        var form = form("{'type':'dynamiclist','id':'l','path':'lines','allowAddRemove':false,'components':["
                + "{'type':'textfield','id':'s','key':'sku','readonly':true},"
                + "{'type':'number','id':'q','key':'qty'}]}");
        Map<String, Object> known = Map.of("lines", List.of(Map.of("sku", "A", "hidden", 1), Map.of("sku", "B")));

        var sheet = given(form, known, map("lines", List.of(Map.of("qty", 1), Map.of("qty", 2))));
        assertThat(problems(sheet)).isEmpty();
        assertThat(sheet.answer().toString()).isEqualTo("{lines=[{sku=A, qty=1}, {sku=B, qty=2}]}");
        assertThat(problems(given(form, known, map("lines", List.of(Map.of("qty", 1))))))
                .containsExactly("/data/lines wrong-number-of-rows");
        assertThat(sheet(form, known).answer().toString()).doesNotContain("hidden");
    }

    private static Map<String, Object> name(Map<String, Object> more) {
        var all = map("customer", Map.of("name", "Ada"));
        all.putAll(more);
        return all;
    }
}
