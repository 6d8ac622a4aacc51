package org.roundtrip.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FaultGuidesTest {
    private static final String OWN = """
            {"productClass": "BOAT", "questions": [{"code": "fault", "words": "What is wrong?", "answers": [
              {"code": "sinks", "words": "It sinks", "damageByUse": true},
              {"code": "stuck", "words": "It does not move", "solves": "Lift the anchor."}]}]}
            """;

    @TempDir
    private Path dir;

    private FaultGuides read() {
        return new FaultGuides(new JsonMapper(), dir.toString());
    }

    @Test
    void aClassWithoutQuestionsOfItsOwnIsAskedTheGeneralOnes() {
        var guides = new FaultGuides(new JsonMapper(), "");
        assertThat(guides.of("APPLIANCE").productClass()).isEqualTo("APPLIANCE");
        assertThat(guides.of("SPOON").productClass()).isEqualTo("GENERAL");
        assertThat(guides.of(null).productClass()).isEqualTo("GENERAL");
    }

    @Test
    void filesOfTheShopAddClasses() throws IOException {
        Files.writeString(dir.resolve("boat.json"), OWN);
        var boat = read().of("BOAT");
        assertThat(boat.damageByUse(Map.of("fault", "sinks"))).isTrue();
        assertThat(boat.damageByUse(Map.of("fault", "stuck"))).isFalse();
        assertThat(boat.hints(Map.of("fault", "stuck"))).containsExactly("Lift the anchor.");
        assertThat(boat.noDefect(Map.of("fault", "stuck"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"questions\": []}",
                "{\"productClass\": \"X\", \"questions\": [{\"code\": \"A b\", \"words\": \"?\", \"answers\": []}]}",
                "{\"productClass\": \"X\", \"questions\": [{\"code\": \"fault\", \"words\": \"?\", \"answers\": []}]}",
                "{\"productClass\": \"X\", \"questions\": [{\"code\": \"how\", \"words\": \"?\", \"answers\":"
                        + " [{\"code\": \"a\", \"words\": \"A\"}, {\"code\": \"b\", \"words\": \"B\"}]}]}",
                "{\"productClass\": \"X\", \"questions\": [{\"code\": \"fault\", \"words\": \"?\", \"answers\":"
                        + " [{\"code\": \"a\", \"words\": \"A\"}, {\"code\": \"a\", \"words\": \"B\"}]}]}"
            })
    void aBrokenFileIsRefusedByName(String content) throws IOException {
        Files.writeString(dir.resolve("broken.json"), content);
        assertThatThrownBy(this::read).isInstanceOf(IllegalStateException.class).hasMessageContaining("broken.json");
    }

    @Test
    void ourQuestionsAreThereInEachLanguageToTheLastWord() {
        for (var guide : new FaultGuides(new JsonMapper(), "").all()) {
            for (var language : List.of("de", "pt-BR")) {
                assertThat(guide.translations().get(language).keySet())
                        .as(guide.productClass() + " " + language)
                        .containsExactlyInAnyOrderElementsOf(GuideWords.places(guide));
            }
        }
        var german = new FaultGuides(new JsonMapper(), "").of("ELECTRONICS").in(Locale.GERMANY);
        assertThat(german.questions().get(0).answers().get(1).words()).isEqualTo("Der Akku ist zu schnell leer");
        assertThat(german.hints(Map.of("restarted", "no")).get(0)).startsWith("Halten Sie");
        assertThat(german.in(Locale.FRENCH)).isEqualTo(german);
    }

    @Test
    void aTranslationOfWhatIsNotThereIsRefused() throws IOException {
        Files.writeString(
                dir.resolve("boat.json"),
                OWN.replace("\"}]}]}", "\"}]}], \"translations\": {\"de\": {\"fault.leaks\": \"Es leckt\"}}}"));
        assertThatThrownBy(this::read).hasMessageContaining("boat.json", "fault.leaks");
    }
}
