package org.roundtrip.app.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.support.MerchantsDirectory;

/** What of a merchant's decisions, forms and other files is refused. */
class MerchantFilesTest {
    static final String DECISION = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="Definitions_d" name="d" namespace="https://shop.example">
              <decision id="%s" name="d" camunda:historyTimeToLive="P30D"><decisionTable id="Table_d">
                <input id="Input_1"><inputExpression id="In_1" typeRef="string"><text>reason</text></inputExpression></input>
                <output id="Output_1" name="answer" typeRef="string"/>
                <rule id="Rule_1"><inputEntry id="When_1"><text>"A"</text></inputEntry>
                  <outputEntry id="Then_1" %s><text>%s</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """;

    private MerchantsDirectory directory;

    @BeforeEach
    void anEmptyDirectory() {
        directory = MerchantsDirectory.empty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "mine |  expressionLanguage=\"groovy\" | 1 | Then_1: expressions are FEEL",
                "mine |  expressionLanguage=\"javascript\" | 1 | Then_1: expressions are FEEL",
                "mine | ~~ | a.b( | Then_1: not FEEL: a.b(",
                "return-fee | ~~ | 1 | return-fee: must answer",
            })
    void decisionsAreFeelAndAnswerWhatOursAnswer(String id, String attribute, String output, String reason) {
        directory.with("mine.dmn", DECISION.formatted(id, attribute, output));

        assertThatThrownBy(this::deployed)
                .isInstanceOf(ModelsRefused.class)
                .hasMessageContaining("mine.dmn: " + reason);
    }

    @Test
    void formsAreReadAsStrictlyAsTheyAreShown() {
        directory
                .with("a.form", form("a", "{\"type\":\"iframe\",\"id\":\"F1\"}"))
                .with("b.form", form("a", ""))
                .with("c.form", form("c", "{\"type\":\"checkbox\",\"id\":\"F2\",\"key\":\"approved\"}"))
                .with("d.form", "nonsense");

        assertThatThrownBy(this::deployed)
                .isInstanceOf(ModelsRefused.class)
                .hasMessageContaining("a.form: F1: a iframe shows what others may change")
                .hasMessageContaining("c.form: c: the key approved is a variable of our own models")
                .hasMessageContaining("d.form: the file: it is not JSON");
    }

    @Test
    void oneIdIsOneFile() {
        directory.with("a.form", form("a", "")).with("b.form", form("a", ""));
        assertThatThrownBy(this::deployed).hasMessageContaining("b.form: a: is in a.form too");
    }

    @Test
    void filesThatAreNotWhatTheySayAreRefused() {
        directory
                .with("a.bpmn", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>")
                .with("b.bpmn", "{}")
                .with("c.dmn", MerchantModelsTest.process(""));

        assertThatThrownBy(this::deployed)
                .hasMessageContaining("a.bpmn: the file: can't be read: DOCTYPE is disallowed")
                .hasMessageContaining("b.bpmn: the file: can't be read")
                .hasMessageContaining("c.dmn: the file: must hold one decision");
        assertThatThrownBy(() -> new ModelDeployment(MerchantModelsTest.merchants("/no/such/directory"))
                        .getDeploymentResources())
                .isInstanceOf(ModelsRefused.class)
                .hasMessageContaining("/no/such/directory");
    }

    private void deployed() {
        new ModelDeployment(MerchantModelsTest.merchants(directory.path().toString())).getDeploymentResources();
    }

    private static String form(String id, String component) {
        return "{\"type\":\"default\",\"id\":\"" + id + "\",\"schemaVersion\":19,\"components\":[" + component + "]}";
    }
}
