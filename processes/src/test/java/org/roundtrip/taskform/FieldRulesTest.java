package org.roundtrip.taskform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.taskform.FormBench.form;
import static org.roundtrip.taskform.FormBench.given;
import static org.roundtrip.taskform.FormBench.map;
import static org.roundtrip.taskform.FormBench.problems;
import static org.roundtrip.taskform.FormBench.typed;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of field takes from a page: the value, or the code of what is wrong. */
class FieldRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "'validate':{'required':true} | ~~ | required",
                "'validate':{'required':true} | ~   ~ | -",
                "'validate':{'minLength':3} | ~~ | -",
                "'validate':{'minLength':3} | ~ ab ~ | too-short",
                "'validate':{'maxLength':2} | ~ ab ~ | -",
                "'validate':{'maxLength':'=1+1'} | abc | too-long",
                "'validate':{'pattern':'[0-9]{3}'} | x123y | -",
                "'validate':{'pattern':'^[0-9]{3}$'} | x123y | pattern",
                "'validate':{'validationType':'email'} | ada@example.com | -",
                "'validate':{'validationType':'email'} | ada@example | not-an-email",
                "'validate':{'validationType':'phone'} | +44 20 7946 0000 | -",
                "'validate':{'validationType':'phone'} | 020 7946 | not-a-phone-number",
            })
    void textsAreTakenByTheirRules(String rules, String value, String code) {
        takes("{'type':'textfield','id':'f','key':'f'," + rules + "}", value, code);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'decimalDigits':2 | 12.50 | -",
                "'decimalDigits':2 | 12.505 | too-many-decimals",
                "'decimalDigits':0 | 12.0 | -",
                "'increment':0.25 | 1.75 | -",
                "'increment':'0.25' | 1.8 | not-a-step",
                "'validate':{'min':0} | -1 | too-small",
                "'validate':{'max':10} | 10 | -",
                "'validate':{'max':10} | 10.01 | too-large",
                "'validate':{'required':true} | ~~ | required",
                "'validate':{'required':true} | 0 | -",
                "'label':'n' | 1e3 | not-a-number",
                "'label':'n' | NaN | not-a-number",
                "'label':'n' | 1,5 | not-a-number",
                "'label':'n' | 0x10 | not-a-number",
                "'label':'n' | 12345678901234567 | not-a-number",
            })
    void numbersAreTakenByTheirRules(String rules, String value, String code) {
        takes("{'type':'number','id':'f','key':'f'," + rules + "}", value, code);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "date,2026-11-22,,-",
                "date,2026-11-21,,in-the-past",
                "date,2026-02-30,,not-a-date",
                "date,22.11.2026,,not-a-date",
                "time,,14:30,-",
                "time,,14:20,not-a-step",
                "time,,25:00,not-a-time",
                "datetime,2026-12-01,14:30,-",
                "datetime,2026-12-01,,incomplete-date",
                "datetime,,14:30,incomplete-date",
            })
    void datesAreTakenByTheirRules(String subtype, String day, String time, String code) {
        var form = form("{'type':'datetime','id':'f','key':'f','subtype':'" + subtype
                + "','timeInterval':15,'disallowPassedDates':true}");
        var sheet = typed(
                form, Map.of(), Map.of("data.f.date", day == null ? "" : day, "data.f.time", time == null ? "" : time));

        says(sheet, code);
    }

    @Test
    void aTimeSaysWhichZoneItMeans() {
        assertThat(moment("utc_offset", "2026-12-01T14:30+01:00")).isEqualTo("2026-12-01T14:30+01:00");
        assertThat(moment("utc_normalized", "2026-12-01T14:30+01:00")).isEqualTo("2026-12-01T13:30Z");
        assertThat(moment("no_timezone", "2026-12-01T14:30")).isEqualTo("2026-12-01T14:30");
    }

    @ParameterizedTest
    @CsvSource({"radio", "select"})
    void oneOptionIsOneOfThem(String type) {
        var field = "{'type':'" + type + "','id':'f','key':'f','values':[{'label':'Small','value':'s'},{'value':'l'}]}";

        takes(field, "s", null);
        takes(field, "l", null);
        takes(field, "m", "not-an-option");
        assertThat(typed(form(field), Map.of(), Map.of("data.f", "")).answer()).containsEntry("f", null);
    }

    @Test
    void optionsThatDependOnOtherFieldsAreThoseOfNow() {
        var form = form(
                "{'type':'select','id':'s','key':'size','valuesExpression':'=if kind = plain then [\\u0022one\\u0022] else sizes'}",
                "{'type':'select','id':'k','key':'kind','values':[{'value':'bag'},{'value':'shoe'}]}");
        Map<String, Object> known = Map.of("plain", "bag", "sizes", java.util.List.of("39", "40"));

        assertThat(problems(typed(form, known, Map.of("data.kind", "bag", "data.size", "one"))))
                .isEmpty();
        assertThat(problems(typed(form, known, Map.of("data.kind", "shoe", "data.size", "40"))))
                .isEmpty();
        assertThat(problems(typed(form, known, Map.of("data.kind", "bag", "data.size", "40"))))
                .containsExactly("/data/size not-an-option");
    }

    @Test
    void aRequiredBoxMustBeTicked() {
        var field = "{'type':'checkbox','id':'f','key':'f','validate':{'required':true}}";

        takes(field, "true", null);
        takes(field, "false", "required");
    }

    @Test
    void severalOptionsAreEachOneOfThem() {
        var form = form("{'type':'checklist','id':'f','key':'f','validate':{'required':true},"
                + "'values':[{'value':'a'},{'value':'b'}]}");

        assertThat(problems(given(form, Map.of(), map("f", java.util.List.of("a", "b")))))
                .isEmpty();
        assertThat(problems(given(form, Map.of(), map("f", java.util.List.of()))))
                .containsExactly("/data/f required");
        assertThat(problems(given(form, Map.of(), map("f", java.util.List.of("a", "x")))))
                .containsExactly("/data/f/1 not-an-option");
        assertThat(problems(given(form, Map.of(), map("f", "a")))).containsExactly("/data/f wrong-type");
    }

    @Test
    void aPatternThatNeverEndsIsNoPattern() {
        var form = form("{'type':'textfield','id':'f','key':'f','validate':{'pattern':'^(a+)+$'}}");
        var sheet = typed(form, Map.of(), Map.of("data.f", "a".repeat(900) + "b"));

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(problems(sheet)).containsExactly("/data/f pattern"));
    }

    private static Object moment(String format, String given) {
        var form = form(
                "{'type':'datetime','id':'f','key':'f','subtype':'datetime','timeSerializingFormat':'" + format + "'}");
        return given(form, Map.of(), map("f", given)).answer().get("f");
    }

    private static void takes(String component, String value, String code) {
        says(typed(form(component), Map.of(), Map.of("data.f", value)), code);
    }

    private static void says(FormSheet sheet, String code) {
        if (code == null) {
            assertThat(problems(sheet)).isEmpty();
        } else {
            assertThat(problems(sheet)).containsExactly("/data/f " + code);
        }
    }
}
