package org.roundtrip.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguagesTest {
    private static final Locale FRENCH = Locale.FRENCH;

    @TempDir
    private Path dir;

    private Languages languages(String... tags) {
        return new Languages(List.of(tags), dir.toString());
    }

    @Test
    void anotherCountrysVariantIsBetterThanAnotherLanguage() {
        var languages = languages("en", "pt-BR");
        assertThat(languages.closest(Locale.forLanguageTag("pt-PT"))).hasValue(Locale.forLanguageTag("pt-BR"));
        assertThat(languages.closest(Locale.UK)).hasValue(Locale.ENGLISH);
        assertThat(languages.closest(FRENCH)).isEmpty();
        assertThat(languages.named("pt")).isEmpty();
    }

    @Test
    void theShopsFilesAddLanguagesAndChangeTexts() throws IOException {
        write("shop_en.properties", "hello=Hello\nonly=In English only\nso-many={0} things");
        write("shop_fr.properties", "hello=Bonjour l’ami\nso-many={0} choses");
        var texts = languages("fr").texts("shop");

        assertThat(texts.getMessage("hello", null, FRENCH)).isEqualTo("Bonjour l’ami");
        assertThat(texts.getMessage("so-many", new Object[] {1234}, FRENCH)).isEqualTo("1\u202f234 choses");
        assertThat(texts.getMessage("so-many", new Object[] {1234}, Locale.UK)).isEqualTo("1,234 things");
        assertThat(texts.getMessage("only", null, Locale.CANADA_FRENCH)).isEqualTo("In English only");
    }

    @Test
    void whatCannotBeReadStopsTheStartAndSaysWhere() throws IOException {
        assertThatThrownBy(() -> languages("deutsch!")).hasMessageContaining("roundtrip.portal.languages");
        assertThatThrownBy(() -> new Languages(List.of("en"), "/nowhere")).hasMessageContaining("roundtrip.texts-dir");
        write("shop_en.properties", "hello=Hello");
        assertThatThrownBy(() -> languages("fr").texts("shop")).hasMessageContaining("no shop_fr.properties");
        write("shop_fr.properties", "hello=Bonjour {0");
        assertThatThrownBy(() -> languages("fr").texts("shop")).hasMessageContaining("hello of shop_fr.properties");
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(dir.resolve(file), content);
    }
}
