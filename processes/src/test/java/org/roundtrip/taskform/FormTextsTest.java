package org.roundtrip.taskform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.taskform.FormBench.form;
import static org.roundtrip.taskform.FormBench.map;
import static org.roundtrip.taskform.FormBench.sheet;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTextsTest {
    private static final Map<String, Object> KNOWN = Map.of(
            "name",
            "Ada",
            "amount",
            12.50,
            "paid",
            true,
            "items",
            List.of(Map.of("sku", "A", "qty", 1), Map.of("sku", "B", "qty", 2)),
            "evil",
            "[x](javascript:alert(1)) <script>alert(1)</script> **bold**");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Hello {{name}}! | Hello Ada!",
                "{{ = amount * 2 }} | 25",
                "{{missing}}. | .",
                "{{}} x | x",
                "{{#if paid}}paid{{/if}}{{#if not(paid)}}open{{/if}} | paid",
                "{{#loop items}}{{sku}}×{{qty}} {{/loop}} | A×1 B×2",
                "{{#loop items}}{{#if qty > 1}}{{this.sku}} of {{parent.name}}{{/if}}{{/loop}} | B of Ada",
                "{{#loop missing}}x{{/loop}}. | .",
                "={\"a\": 1}.a | 1",
                "{{if paid then \"yes\" else \"no\"}} | yes",
            })
    void templatesSayWhatIsKnown(String text, String words) {
        var label = Words.of(text, "here", FormBench.LANGUAGE);

        assertThat(label.in(Scope.of(FormBench.LANGUAGE, sheet(form(), KNOWN).data()))
                        .strip())
                .isEqualTo(words);
    }

    @Test
    void valuesInMarkdownAreText() {
        var text = prose("{'type':'text','id':'t','text':'# Hi {{evil}}'}");

        assertThat(text)
                .startsWith("# Hi \\[x\\]\\(javascript\\:alert\\(1\\)\\) &lt;script\\>")
                .endsWith("\\*\\*bold\\*\\*");
    }

    @Test
    void valuesInHtmlAreText() {
        assertThat(prose("{'type':'html','id':'t','content':'<b>{{evil}}</b>'}"))
                .startsWith("<b>[x](javascript:alert(1)) &lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void aLoopDoesNotFillThePage() {
        var many = java.util.Collections.nCopies(20_000, Map.of("sku", "0123456789"));
        var form = form("{'type':'text','id':'t','text':'{{#loop items}}{{sku}}{{/loop}}'}");

        var view = sheet(form, map("items", many)).view();
        assertThat(((FormView.Prose) view.elements().get(0)).text()).hasSizeLessThanOrEqualTo(50_000);
    }

    @Test
    void tablesShowWhatTheySelect() {
        var form = form("{'type':'table','id':'t','label':'Parts','dataSource':'=items','columns':["
                + "{'key':'sku','label':'No.'},{'key':'qty'},{'key':'__proto__'}]}");
        var table = (FormView.Table) sheet(form, KNOWN).view().elements().get(0);

        assertThat(table.columns()).containsExactly("No.", "qty", "__proto__");
        assertThat(table.rows()).containsExactly(List.of("A", "1", ""), List.of("B", "2", ""));
    }

    @Test
    void elementsOfOneRowShareItsColumns() {
        var form = form(
                "{'type':'textfield','id':'a','key':'a','layout':{'row':'r','columns':10}}",
                "{'type':'textfield','id':'b','key':'b','layout':{'row':'r'}}",
                "{'type':'textfield','id':'c','key':'c'}");

        assertThat(sheet(form).view().elements())
                .extracting(FormView.Shown::place)
                .containsExactly(
                        new FormView.Place(10, true), new FormView.Place(6, false), new FormView.Place(16, true));
    }

    @Test
    void onlyFieldsThatAreAskedForAreWatched() {
        var form = form(
                "{'type':'textfield','id':'a','key':'a','label':'{{b}}'}", "{'type':'textfield','id':'b','key':'b'}");

        assertThat(sheet(form).view().elements())
                .extracting(one -> ((FormView.Field) one).watched())
                .containsExactly(false, true);
    }

    private static String prose(String component) {
        return ((FormView.Prose) sheet(form(component), KNOWN).view().elements().get(0)).text();
    }
}
