package org.roundtrip.taskform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.taskform.FormBench.form;
import static org.roundtrip.taskform.FormBench.given;
import static org.roundtrip.taskform.FormBench.map;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of an answer the model gets to see. */
class ModelValuesTest {
    @Test
    void numbersAnswersDatesAndOptionsAreForTheModel() {
        var form = form(
                "{'type':'number','id':'a','key':'count'}",
                "{'type':'number','id':'b','key':'percent'}",
                "{'type':'number','id':'b2','key':'price','serializeToString':true}",
                "{'type':'checkbox','id':'c','key':'safe'}",
                "{'type':'radio','id':'d','key':'grade','values':[{'value':'A'},{'value':'B'}]}",
                "{'type':'datetime','id':'e','key':'day','subtype':'date'}",
                "{'type':'datetime','id':'f','key':'at','subtype':'datetime'}",
                "{'type':'datetime','id':'g','key':'time','subtype':'time','timeSerializingFormat':'no_timezone'}",
                "{'type':'expression','id':'h','key':'next','expression':'=grade'}");
        var sheet = given(
                form,
                Map.of(),
                map(
                        "count", 3,
                        "percent", 12.5,
                        "price", "9.90",
                        "safe", true,
                        "grade", "B",
                        "day", "2026-12-01",
                        "at", "2026-12-01T10:00+01:00",
                        "time", "14:30"));

        assertThat(sheet.check()).isEmpty();
        assertThat(sheet.variables())
                .containsExactlyInAnyOrderEntriesOf(map(
                        "count",
                        3L,
                        "percent",
                        12.5,
                        "price",
                        "9.9",
                        "safe",
                        true,
                        "grade",
                        "B",
                        "day",
                        Instant.parse("2026-12-01T00:00:00Z"),
                        "at",
                        Instant.parse("2026-12-01T09:00:00Z"),
                        "time",
                        "14:30",
                        "next",
                        "B"));
    }

    @Test
    void whatPeopleWriteIsNot() {
        var form = form(
                "{'type':'textfield','id':'a','key':'name'}",
                "{'type':'textarea','id':'b','key':'note'}",
                "{'type':'filepicker','id':'c','key':'files'}",
                "{'type':'checklist','id':'d','key':'tags','values':[{'value':'A'}]}",
                "{'type':'number','id':'e','key':'below.weight'}",
                "{'type':'checkbox','id':'f','key':'off','disabled':true}",
                "{'type':'select','id':'g','key':'size','values':[{'value':'größer'}]}",
                "{'type':'expression','id':'h','key':'said','expression':'=note'}",
                "{'type':'dynamiclist','id':'l','path':'items','components':["
                        + "{'type':'number','id':'m','key':'qty'}]}");
        var sheet =
                given(form, Map.of(), map("name", "Ada", "note", "I am angry", "tags", List.of("A"), "size", "größer"));

        assertThat(sheet.check()).isEmpty();
        assertThat(sheet.variables()).containsExactlyInAnyOrderEntriesOf(map("size", null, "said", null));
    }

    @Test
    void aValueThatIsHiddenNowIsTakenBack() {
        var form = form(
                "{'type':'checkbox','id':'a','key':'damaged'}",
                "{'type':'number','id':'b','key':'percent','conditional':{'hide':'=damaged = false'}}");

        assertThat(given(form, Map.of("damaged", true, "percent", 40), map("damaged", false))
                        .variables())
                .containsExactlyInAnyOrderEntriesOf(map("damaged", false, "percent", null));
    }
}
