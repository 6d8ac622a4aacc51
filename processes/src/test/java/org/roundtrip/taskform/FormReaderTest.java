package org.roundtrip.taskform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.roundtrip.taskform.FormBench.file;
import static org.roundtrip.taskform.FormBench.form;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 16, 19})
    void everyVersionSoFarIsRead(int version) {
        var form = file("{'type':'default','id':'photos','schemaVersion':" + version
                + ",'executionPlatform':'Camunda Platform','components':[]}");

        assertThat(form.id()).isEqualTo("photos");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "not json | it is not JSON",
                "{} | it is not a form",
                "[] | it is not a form",
                "{'type':'default','id':'a','schemaVersion':20} | schemaVersion must be a whole number from 1 to 19",
                "{'type':'default','id':'a'} | schemaVersion is missing",
                "{'type':'default','id':'a','schemaVersion':'x'} | schemaVersion must be a number",
                "{'type':'default','schemaVersion':1} | id is missing",
                "{'type':'default','id':'../a','schemaVersion':1} | the id",
                "{'type':'default','id':'a','id':'b','schemaVersion':1} | it is not JSON",
                "{'type':'default','id':'a','schemaVersion':1,'components':{}} | components must be a list",
            })
    void whatIsNoFormIsRefused(String json, String reason) {
        assertThatThrownBy(() -> file(json)).isInstanceOf(UnreadableForm.class).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'type':'signature','id':'a','key':'a'} | components of type \"signature\" are not known here",
                "{'type':'iframe','id':'a','url':'https://example.com'} | shows what others may change",
                "{'type':'documentPreview','id':'a'} | shows what others may change",
                "{'type':'textfield','id':'a'} | key is missing",
                "{'type':'textfield','key':'a'} | id is missing",
                "{'type':'textfield','id':'a','key':'a b'} | is not made of names and dots",
                "{'type':'textfield','id':'a','key':'a..b'} | is not made of names and dots",
                "{'type':'textfield','id':'a','key':'größe'} | is not made of names and dots",
                "{'type':'textfield','id':'a','key':'a.__proto__.b'} | no key or path may hold \"__proto__\"",
                "{'type':'textfield','id':'a','key':'constructor'} | no key or path may hold \"constructor\"",
                "{'type':'group','id':'a','path':'prototype','components':[]} | no key or path may hold \"prototype\"",
                "{'type':'dynamiclist','id':'a','components':[]} | path is missing",
                "{'type':'dynamiclist','id':'a','path':'__proto__','components':[]} | no key or path may hold",
                "{'type':'textfield','id':'a','key':'caseId'} | means something else",
                "{'type':'textfield','id':'a','key':'_this_'} | means something else",
                "{'type':'textfield','id':'a','key':'a','validate':{'maxlength':3}} | \"maxlength\" is not known here",
                "{'type':'textfield','id':'a','key':'a','validate':{'pattern':'['}} | not a pattern",
                "{'type':'textfield','id':'a','key':'a','validate':{'validationType':'iban'}} | validationType \"iban\"",
                "{'type':'textfield','id':'a','key':'a','conditional':{'show':'=x'}} | \"show\" is not known here",
                "{'type':'textfield','id':'a','key':'a','conditional':{'hide':'x'}} | must be an expression",
                "{'type':'textfield','id':'a','key':'a','conditional':{'hide':'=x >'}} | not a FEEL expression",
                "{'type':'textfield','id':'a','key':'a','readonly':'perhaps'} | must be an expression",
                "{'type':'number','id':'a','key':'a','validate':{'min':'=('}} | not a FEEL expression",
                "{'type':'number','id':'a','key':'a','increment':-1} | increment must be more than 0",
                "{'type':'select','id':'a','key':'a'} | needs one of values, valuesKey and valuesExpression",
                "{'type':'select','id':'a','key':'a','values':[{'label':'x'}]} | has an option without a value",
                "{'type':'datetime','id':'a','key':'a','subtype':'week'} | subtype \"week\" is not known here",
                "{'type':'button','id':'a','action':'launch'} | a button submits or resets",
                "{'type':'table','id':'a','dataSource':'=x'} | a table needs 1 to 30 columns",
                "{'type':'expression','id':'a','key':'a'} | expression is missing",
                "{'type':'text','id':'a','text':'{{#if x}}y'} | is never closed",
                "{'type':'text','id':'a','text':'x{{/if}}'} | closes nothing",
                "{'type':'text','id':'a','text':'{{#each x}}{{/each}}'} | is neither a condition nor a loop",
                "{'type':'textfield','id':'a','key':'a','label':7} | label must be a text",
                "{'type':'textfield','id':'a','key':'a','layout':{'columns':17}} | columns must be a whole number",
            })
    void whatCouldNotBeKeptToIsRefused(String component, String reason) {
        assertThatThrownBy(() -> form(component))
                .isInstanceOf(UnreadableForm.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aRefusalNamesTheElement() {
        assertThatThrownBy(() -> form("{'type':'number','id':'Field_weight','key':'weight','decimalDigits':'many'}"))
                .isInstanceOfSatisfying(
                        UnreadableForm.class, e -> assertThat(e.place()).isEqualTo("Field_weight"));
    }

    @Test
    void oneKeyIsOneField() {
        assertThatThrownBy(() -> form(text("a", "x"), text("b", "x"))).hasMessageContaining("is used twice");
        assertThatThrownBy(() -> form(text("a", "x"), text("a", "y"))).hasMessageContaining("the id is used twice");
        assertThatThrownBy(() -> form(text("a", "x"), text("b", "x.y"))).hasMessageContaining("below another");
        assertThatThrownBy(() -> form(text("a", "x.y"), text("b", "x"))).hasMessageContaining("is used twice");
        assertThatThrownBy(() -> form(
                        "{'type':'group','id':'g','path':'x','components':[" + text("a", "y") + "]}", text("b", "x.y")))
                .hasMessageContaining("is used twice");
        form(text("a", "x.y"), text("b", "x.z"));
    }

    @Test
    void depthAndNumberAreBounded() {
        assertThatThrownBy(() -> form(nested(9))).hasMessageContaining("nested more than 8 deep");
        form(nested(6));
        var many = new String[501];
        for (int i = 0; i < many.length; i++) {
            many[i] = text("t" + i, "k" + i);
        }
        assertThatThrownBy(() -> form(many)).hasMessageContaining("too many elements");
    }

    @Test
    void anExpressionThatWouldExhaustTheParserIsRefused() {
        var deep = "=" + "(".repeat(3000) + "1" + ")".repeat(3000);

        assertThatThrownBy(() -> form("{'type':'expression','id':'a','key':'a','expression':'" + deep + "'}"))
                .isInstanceOf(UnreadableForm.class);
        assertThatThrownBy(() -> FormBench.READER.read(("[".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableForm.class);
    }

    @Test
    void aFormSaysWhatItWantsToKnow() {
        var form = form(
                text("a", "customer.name"),
                "{'type':'select','id':'s','key':'size','valuesKey':'sizes'}",
                "{'type':'text','id':'t','text':'{{weight}} {{#if heavy}}!{{/if}}','conditional':{'hide':'=amount > 3'}}");

        assertThat(form.keys()).containsExactlyInAnyOrder("customer", "size");
        assertThat(form.wants()).contains("customer", "size", "sizes", "weight", "heavy", "amount");
    }

    private static String text(String id, String key) {
        return "{'type':'textfield','id':'" + id + "','key':'" + key + "'}";
    }

    private static String nested(int depth) {
        return depth == 0
                ? text("t", "t")
                : "{'type':'group','id':'g" + depth + "','components':[" + nested(depth - 1) + "]}";
    }
}
