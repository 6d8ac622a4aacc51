package org.roundtrip.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.roundtrip.support.Translations;

/** The test of the test: what is planted is found, each thing once. */
class TranslationsTest {
    @Test
    void everyPlantedMistakeIsFoundAndSaidInWords() {
        assertThat(Translations.troubles("/planted", "de", Set.of()))
                .hasSize(5)
                .contains("missing: planted.missing=Not there in German", "not in English any more: planted.gone")
                .allMatch(trouble -> trouble.contains("planted."));
        assertThat(Translations.troubles("/planted", "de", Set.of("planted.same")))
                .hasSize(4);
    }
}
