package org.roundtrip.taskform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.taskform.FormBench.form;
import static org.roundtrip.taskform.FormBench.map;
import static org.roundtrip.taskform.FormBench.page;
import static org.roundtrip.taskform.FormBench.problems;
import static org.roundtrip.taskform.FormBench.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists on a page without a script: every button sends the page, and the page that comes back has other rows. */
class RowsTest {
    private static final FormSchema FORM = form("{'type':'dynamiclist','id':'l','path':'items','components':["
            + "{'type':'textfield','id':'s','key':'sku','readonly':true},"
            + "{'type':'textfield','id':'n','key':'note','defaultValue':'-'},"
            + "{'type':'dynamiclist','id':'m','path':'parts','defaultRepetitions':0,'components':["
            + "{'type':'textfield','id':'p','key':'no'}]}]}");
    private static final Map<String, @Nullable Object> KNOWN = map("items", List.of(item("A"), item("B"), item("C")));

    @Test
    void rowsAreAddedRemovedAndMovedWithWhatStandsInThem() {
        var sheet = press(sheet(FORM, KNOWN), "remove:data.items[0]");
        assertThat(skus(sheet)).isEqualTo("B C");
        sheet = press(sheet, "up:data.items[1]");
        assertThat(skus(sheet)).isEqualTo("C B");
        sheet = press(sheet, "add:data.items");
        assertThat(skus(sheet)).isEqualTo("C B ");
        sheet = press(sheet, "down:data.items[0]");
        assertThat(skus(sheet)).isEqualTo("B C ");
        assertThat(problems(sheet)).isEmpty();
    }

    @Test
    void listsInRowsGoWithTheirRows() {
        var sheet = press(sheet(FORM, KNOWN), "add:data.items[2].parts");
        sheet = press(sheet, "up:data.items[2]");

        assertThat(sheet.answer().toString())
                .isEqualTo("{items=[{sku=A, note=-, parts=[{no=A1}]}, {sku=C, note=-, parts=[{no=C1}, {no=}]},"
                        + " {sku=B, note=-, parts=[{no=B1}]}]}");
    }

    @Test
    void whatWasTypedStaysWhenAnotherRowGoes() {
        var fields = page(sheet(FORM, KNOWN));
        fields.put("data.items[2].note", List.of("torn"));
        fields.put("data.items[2].parts[0].no", List.of("C9"));
        var sheet = sheet(FORM, KNOWN);
        sheet.type(fields);
        sheet.change(RowChange.of("remove:data.items[1]").orElseThrow());

        assertThat(sheet.answer().toString())
                .isEqualTo("{items=[{sku=A, note=-, parts=[{no=A1}]}, {sku=C, note=torn, parts=[{no=C9}]}]}");
    }

    @Test
    void whatWasEnteredCanBeGivenAgainWithItsRows() {
        var sheet = press(press(sheet(FORM, KNOWN), "remove:data.items[0]"), "add:data.items");
        var again = sheet(FORM, KNOWN);
        again.give(sheet.entered());

        assertThat(again.answer()).isEqualTo(sheet.answer());
        assertThat(skus(again)).isEqualTo("B C ");
    }

    @Test
    void anEmptyListStaysEmpty() {
        var sheet = sheet(FORM, map("items", List.of(item("A"))));
        sheet = press(sheet, "remove:data.items[0]");

        assertThat(sheet.answer().toString()).isEqualTo("{items=[]}");
        assertThat(((FormView.Rows) sheet.view().elements().get(0)).rows()).isEmpty();
    }

    @Test
    void rowsCannotBeTakenTwiceNorInventedWithoutEnd() {
        var fields = page(sheet(FORM, KNOWN));
        fields.put("rows:data.items", List.of("0,0,7,-3,x," + "n,".repeat(500)));
        var sheet = sheet(FORM, KNOWN);
        sheet.type(fields);

        assertThat(((List<?>) sheet.answer().get("items"))).hasSize(FormSheet.MOST_ROWS);
        assertThat(skus(sheet).strip()).isEqualTo("A");
    }

    @Test
    void aFullListTakesNoMore() {
        var full = IntStream.range(0, FormSheet.MOST_ROWS + 5)
                .mapToObj(n -> item("S" + n))
                .toList();
        var sheet = press(sheet(FORM, map("items", full)), "add:data.items");

        assertThat((List<?>) sheet.answer().get("items")).hasSize(FormSheet.MOST_ROWS);
        assertThat(((FormView.Rows) sheet.view().elements().get(0)).full()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complete",
                "",
                "add:",
                "add:data",
                "add:other",
                "remove:data.items",
                "remove:data.items[x]",
                "up:data.items[0]",
                "down:data.items[2]",
                "remove:data.items[3]",
                "add:data.items[9].parts",
                "drop:data.items[0]"
            })
    void anyOtherButtonChangesNoRow(String button) {
        assertThat(skus(press(sheet(FORM, KNOWN), button))).isEqualTo("A B C");
    }

    private static FormSheet press(FormSheet before, String button) {
        var sheet = sheet(FORM, before.with().initial());
        sheet.type(page(before));
        RowChange.of(button).ifPresent(sheet::change);
        return sheet;
    }

    private static String skus(FormSheet sheet) {
        var rows = (List<?>) sheet.answer().get("items");
        return String.join(
                " ",
                rows.stream()
                        .map(row -> String.valueOf(((Map<?, ?>) row).get("sku")))
                        .toList());
    }

    private static Map<String, Object> item(String sku) {
        return Map.of("sku", sku, "parts", List.of(Map.of("no", sku + "1")));
    }
}
