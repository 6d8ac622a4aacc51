package org.roundtrip.taskform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.taskform.FormBench.form;
import static org.roundtrip.taskform.FormBench.map;
import static org.roundtrip.taskform.FormBench.page;
import static org.roundtrip.taskform.FormBench.problems;
import static org.roundtrip.taskform.FormBench.sheet;
import static org.roundtrip.taskform.FormBench.typed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order of things: seed, compute, hide, bind, compute again, hide again, check, take. */
class FillingInTest {
    private static final FormSchema DAMAGE = form(
            "{'type':'checkbox','id':'F1','key':'damaged','label':'Damaged'}",
            "{'type':'textfield','id':'F2','key':'what','label':'What','validate':{'required':true,'maxLength':20},"
                    + "'conditional':{'hide':'=not(damaged)'}}",
            "{'type':'number','id':'F3','key':'percent','validate':{'min':1,'max':'=limit'},'decimalDigits':0,"
                    + "'conditional':{'hide':'=not(damaged)'}}",
            "{'type':'expression','id':'F4','key':'much','expression':'=percent > 50'}",
            "{'type':'textfield','id':'F5','key':'boss','conditional':{'hide':'=much != true'}}",
            "{'type':'textfield','id':'F6','key':'sku','readonly':true}",
            "{'type':'textfield','id':'F7','key':'secret','disabled':true}");

    private static final Map<String, Object> KNOWN = Map.of("limit", 90, "sku", "BAG-1", "secret", "x", "other", "y");

    @Test
    void whatIsKnownIsShown() {
        var view = sheet(DAMAGE, KNOWN).view();

        assertThat(view.shown()).containsExactly("data.damaged");
        assertThat(names(view)).containsExactly("data.damaged", "data.sku", "data.secret");
    }

    @Test
    void whatIsTypedShowsMore() {
        var sheet = typed(DAMAGE, KNOWN, Map.of("data.damaged", "true"));

        assertThat(names(sheet.view()))
                .containsExactly("data.damaged", "data.what", "data.percent", "data.sku", "data.secret");
        assertThat(problems(sheet)).containsExactly("/data/what required");
    }

    @Test
    void hiddenFieldsAreNeitherCheckedNorAnswered() {
        var sheet = typed(DAMAGE, KNOWN, Map.of("data.what", "a scratch", "data.percent", "99"));

        assertThat(problems(sheet)).isEmpty();
        assertThat(sheet.answer()).containsOnlyKeys("damaged", "much", "sku").containsEntry("damaged", false);
    }

    @Test
    void aHiddenValueCannotShowAnotherField() {
        var known = map("limit", 90, "percent", 80);

        assertThat(names(sheet(DAMAGE, known).view())).doesNotContain("data.boss");
        known.put("damaged", true);
        assertThat(names(sheet(DAMAGE, known).view())).contains("data.boss");
    }

    @Test
    void computedReadonlyAndDisabledValuesCannotBeTyped() {
        var fields = page(typed(DAMAGE, KNOWN, Map.of("data.damaged", "true")));
        fields.put("shown", List.of("data.damaged,data.what,data.percent,data.much,data.sku,data.secret,data.limit"));
        fields.put("data.what", List.of("a scratch"));
        fields.put("data.percent", List.of("60"));
        fields.put("data.much", List.of("false"));
        fields.put("data.sku", List.of("GOLD-1"));
        fields.put("data.secret", List.of("mine"));
        fields.put("data.limit", List.of("1000"));
        var sheet = sheet(DAMAGE, KNOWN);
        sheet.type(fields);

        assertThat(problems(sheet)).isEmpty();
        assertThat(sheet.answer())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "damaged",
                        true,
                        "what",
                        "a scratch",
                        "percent",
                        new BigDecimal(60),
                        "much",
                        true,
                        "boss",
                        "",
                        "sku",
                        "BAG-1"));
    }

    @Test
    void limitsAreComputedFromWhatIsKnown() {
        var sheet = twice(Map.of("data.damaged", "true"), Map.of("data.what", "hole", "data.percent", "91"));

        assertThat(problems(sheet)).containsExactly("/data/percent too-large");
    }

    @Test
    void whatCouldNotBeReadIsShownAgainAsItWasTyped() {
        var sheet = twice(Map.of("data.damaged", "true"), Map.of("data.what", "hole", "data.percent", "many"));

        assertThat(problems(sheet)).containsExactly("/data/percent not-a-number");
        assertThat(field(sheet.view(), "data.percent").value()).isEqualTo("many");
        assertThat(sheet.view().problem("data.percent")).isEqualTo("Enter a number, like 12 or 12.50");
    }

    @Test
    void whatSomebodyEnteredCanBeGivenAgain() {
        var sheet = twice(Map.of("data.damaged", "true"), Map.of("data.what", "hole", "data.percent", "60"));
        var again = sheet(DAMAGE, KNOWN);
        again.give(sheet.entered());

        assertThat(sheet.entered().data()).containsOnlyKeys("damaged", "what", "percent", "boss");
        assertThat(problems(again)).isEmpty();
        assertThat(again.answer()).isEqualTo(sheet.answer());
    }

    @Test
    void aDayThatTheModelKnowsIsShownAgain() {
        var form = form(
                "{'type':'datetime','id':'d','key':'day','subtype':'date'}",
                "{'type':'datetime','id':'e','key':'at','subtype':'datetime','timeSerializingFormat':'no_timezone'}");
        var sheet = sheet(form, Map.of("day", "2026-12-01T00:00:00Z", "at", "2026-12-01T10:00:00+01:00"));

        assertThat(sheet.answer()).isEqualTo(Map.of("day", "2026-12-01", "at", "2026-12-01T09:00"));
    }

    @Test
    void conditionsThatChaseEachOtherComeToAnEnd() {
        var form = form(
                "{'type':'textfield','id':'a','key':'a','defaultValue':'x','conditional':{'hide':'=b = null'}}",
                "{'type':'textfield','id':'b','key':'b','defaultValue':'x','conditional':{'hide':'=a != null'}}",
                "{'type':'expression','id':'c','key':'c','expression':'=if c = null then 1 else c + 1'}");

        assertThat(sheet(form).view()).isNotNull();
    }

    @Test
    void rowsOfConditionsSeeTheirOwnRow() {
        var form = form("{'type':'dynamiclist','id':'l','path':'items','components':["
                + "{'type':'number','id':'q','key':'qty'},"
                + "{'type':'textfield','id':'n','key':'note','conditional':{'hide':'=this.qty < 5'}},"
                + "{'type':'expression','id':'x','key':'no','expression':'=i[1] * 10 + qtyAll'}]}");
        var sheet = sheet(
                form, Map.of("qtyAll", 7, "items", List.of(Map.of("qty", 3), Map.of("qty", 9), Map.of("qty", 5))));

        assertThat(sheet.view().shown())
                .containsExactly(
                        "data.items[0].qty",
                        "data.items[1].qty",
                        "data.items[1].note",
                        "data.items[2].qty",
                        "data.items[2].note");
        assertThat(sheet.answer().toString())
                .contains("no=17")
                .contains("no=27")
                .contains("no=37");
    }

    /** Shown, typed, shown again with what that brought up, typed again. */
    private static FormSheet twice(Map<String, String> first, Map<String, String> then) {
        var fields = page(typed(DAMAGE, KNOWN, first));
        then.forEach((name, value) -> fields.put(name, List.of(value)));
        var sheet = sheet(DAMAGE, KNOWN);
        sheet.type(fields);
        return sheet;
    }

    private static List<String> names(FormView view) {
        return view.elements().stream()
                .filter(FormView.Field.class::isInstance)
                .map(one -> ((FormView.Field) one).name())
                .toList();
    }

    private static FormView.Field field(FormView view, String name) {
        return view.elements().stream()
                .filter(one ->
                        one instanceof FormView.Field field && field.name().equals(name))
                .map(FormView.Field.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
