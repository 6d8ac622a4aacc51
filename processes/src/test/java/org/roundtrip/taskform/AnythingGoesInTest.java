package org.roundtrip.taskform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever is sent, it ends in an answer of the form's own keys or in problems, and never in an exception. */
class AnythingGoesInTest {
    private static final FormSchema FORM = FormBench.form(
            "{'type':'textfield','id':'n','key':'name','validate':{'pattern':'^[a-z]+$'}}",
            "{'type':'number','id':'w','key':'weight','validate':{'min':'=name','max':5}}",
            "{'type':'checkbox','id':'c','key':'fragile'}",
            "{'type':'datetime','id':'d','key':'when','subtype':'datetime','disallowPassedDates':true,'timeInterval':30}",
            "{'type':'taglist','id':'g','key':'tags','valuesExpression':'=[name, weight]'}",
            "{'type':'filepicker','id':'f','key':'photos'}",
            "{'type':'expression','id':'e','key':'sum','expression':'=sum(parts.qty)','conditional':{'hide':'=fragile'}}",
            "{'type':'group','id':'gr','path':'more','conditional':{'hide':'=weight > 3'},'components':["
                    + "{'type':'radio','id':'r','key':'size','valuesKey':'sizes'}]}",
            "{'type':'dynamiclist','id':'l','path':'parts','components':["
                    + "{'type':'number','id':'q','key':'qty','conditional':{'hide':'=this.no = parent.name'}},"
                    + "{'type':'textfield','id':'no','key':'no'}]}");

    private static final Map<String, @Nullable Object> KNOWN = FormBench.map("sizes", List.of("s", 1, true));

    @Property(tries = 300)
    void aPageEndsInAnAnswerOrProblems(@ForAll("pages") Map<String, List<String>> page) {
        var sheet = FormBench.sheet(FORM, KNOWN);
        sheet.type(page);

        holds(sheet);
        assertThat(sheet.view()).isNotNull();
    }

    @Property(tries = 300)
    void whatIsGivenEndsInAnAnswerOrProblems(@ForAll("values") Map<String, @Nullable Object> data) {
        holds(FormBench.given(FORM, KNOWN, data));
    }

    private static void holds(FormSheet sheet) {
        var problems = sheet.check();
        assertThat(sheet.answer().keySet()).isSubsetOf(FORM.keys());
        assertThat(sheet.variables().keySet()).isSubsetOf(FORM.keys());
        if (problems.isEmpty()) {
            var again = FormBench.sheet(FORM, KNOWN);
            again.give(sheet.entered());
            assertThat(again.check()).isEmpty();
            assertThat(again.answer()).isEqualTo(sheet.answer());
        }
    }

    @Provide
    Arbitrary<Map<String, List<String>>> pages() {
        var names = Arbitraries.of(
                "data.name",
                "data.weight",
                "data.fragile",
                "data.when.date",
                "data.when.time",
                "data.tags",
                "data.photos",
                "data.sum",
                "data.more.size",
                "data.parts[0].qty",
                "data.parts[1].no",
                "rows:data.parts",
                "data.__proto__.x",
                "shown");
        return Arbitraries.maps(names, texts().list().ofMaxSize(3))
                .ofMaxSize(12)
                .map(fields -> {
                    fields.computeIfAbsent(
                            "shown",
                            shown -> List.of(
                                    "data.name,data.weight,data.fragile,data.when,data.tags,data.photos,data.more.size,"
                                            + "data.parts[0].qty,data.parts[1].no"));
                    return fields;
                });
    }

    @Provide
    Arbitrary<Map<String, @Nullable Object>> values() {
        var names = Arbitraries.of(
                "name", "weight", "fragile", "when", "tags", "photos", "sum", "more", "parts", "qty", "no", "size",
                "x");
        Arbitrary<Object> plain = Arbitraries.oneOf(
                texts().map(Object.class::cast),
                Arbitraries.bigDecimals().map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast));
        return Arbitraries.maps(names, below(names, below(names, plain)))
                .ofMaxSize(6)
                .map(LinkedHashMap<String, @Nullable Object>::new);
    }

    private static Arbitrary<Object> below(Arbitrary<String> names, Arbitrary<Object> values) {
        return Arbitraries.oneOf(
                values,
                values.list().ofMaxSize(3).map(Object.class::cast),
                Arbitraries.maps(names, values).ofMaxSize(3).map(Object.class::cast),
                Arbitraries.maps(names, values).ofMaxSize(3).list().ofMaxSize(3).map(Object.class::cast));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.of(
                        "abc",
                        "1",
                        "true",
                        "2026-12-01",
                        "2026-12-01T10:00Z",
                        "10:30",
                        "files::1",
                        "s",
                        "0,n",
                        "n,n,0"));
    }
}
