package org.roundtrip.taskform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.taskform.FormBench.form;
import static org.roundtrip.taskform.FormBench.sheet;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerSchemaTest {
    private static final JsonNode SCHEMA = schema();

    @Test
    void theAnswerHasTheFormsFieldsAndNoOthers() {
        assertThat(SCHEMA.at("/required/0").stringValue()).isEqualTo("data");
        assertThat(SCHEMA.at("/properties/data/additionalProperties").booleanValue())
                .isFalse();
        assertThat(SCHEMA.at("/properties/data/properties").propertyNames())
                .containsExactlyInAnyOrder("customer", "grade", "percent", "sum", "sku", "parts");
        assertThat(SCHEMA.at("/properties/data/properties/customer/properties/name/minLength")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void whatMustBeThereAndWhatDependsIsSaid() {
        assertThat(SCHEMA.at("/properties/data/required").toString()).isEqualTo("[\"grade\"]");
        assertThat(at("grade").path("enum").toString()).isEqualTo("[\"A\",\"B\"]");
        assertThat(at("percent").path("description").stringValue()).isEqualTo("Not asked if: grade = \"A\"");
        assertThat(at("percent").path("maximum").intValue()).isEqualTo(90);
        assertThat(at("sum").path("readOnly").booleanValue()).isTrue();
        assertThat(at("sku").path("default").stringValue()).isEqualTo("BAG");
        assertThat(at("parts").at("/items/properties/no/type").stringValue()).isEqualTo("string");
    }

    private static JsonNode at(String field) {
        return SCHEMA.at("/properties/data/properties/" + field);
    }

    private static JsonNode schema() {
        var form = form(
                "{'type':'textfield','id':'n','key':'customer.name','validate':{'required':true}}",
                "{'type':'radio','id':'g','key':'grade','validate':{'required':true},"
                        + "'values':[{'value':'A'},{'value':'B'}]}",
                "{'type':'number','id':'p','key':'percent','validate':{'required':true,'max':'=limit'},"
                        + "'conditional':{'hide':'=grade = \\u0022A\\u0022'}}",
                "{'type':'expression','id':'e','key':'sum','expression':'=percent + 1'}",
                "{'type':'textfield','id':'r','key':'sku','readonly':true}",
                "{'type':'textfield','id':'d','key':'off','disabled':true}",
                "{'type':'dynamiclist','id':'l','path':'parts','components':["
                        + "{'type':'textfield','id':'no','key':'no'}]}");
        var schema = sheet(form, Map.of("limit", 90, "sku", "BAG", "parts", List.of()))
                .answerSchema();
        return JsonMapper.shared().valueToTree(schema);
    }
}
