package org.roundtrip.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {
    @TempDir
    private Path dir;

    private static Brand brand(String colour, String logo, String imprint) {
        return new Brand("Shop", "help@example.com", colour, logo, imprint, "", "");
    }

    @Test
    void contrastIsThatOfWcag() {
        assertThat(Colour.of("#767676").contrast(Colour.WHITE)).isCloseTo(4.54, within(.01));
        assertThat(new Colour(0, 0, 0).contrast(Colour.WHITE)).isEqualTo(21, within(.001));
    }

    @Test
    void shadesOfAColourCanBeReadToo() {
        for (var colour : new String[] {"#1f4f8f", "#b00020", "#006b3c", "#5b2a86", "#6b6b6b", "#000000"}) {
            var brand = brand(colour, "", "");
            assertThat(brand.strong().contrast(Colour.WHITE))
                    .isGreaterThanOrEqualTo(brand.colour().contrast(Colour.WHITE));
            assertThat(brand.colour().contrast(brand.tint())).as(colour).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffcc00", "#777777", "red", "#12345", "#1f4f8f; }"})
    void aColourNobodyCanReadStopsTheStart(String colour) {
        assertThatThrownBy(() -> brand(colour, "", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("roundtrip.brand.colour");
    }

    @Test
    void onlyPicturesWithoutScriptsAreLogos() throws IOException {
        var png = Files.write(dir.resolve("logo"), "\u0089PNG\r\n\u001a\nrest".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(brand("#1f4f8f", png.toString(), "").logo().orElseThrow().type())
                .isEqualTo("image/png");
        var svg = Files.writeString(dir.resolve("logo.png"), "<svg onload='alert(1)'/>");
        assertThatThrownBy(() -> brand("#1f4f8f", svg.toString(), "")).hasMessageContaining("no PNG, JPEG or WebP");
        assertThatThrownBy(() -> brand("#1f4f8f", dir + "/none.png", "")).hasMessageContaining("can't be read");
        var large = Files.write(dir.resolve("large"), new byte[600 * 1024]);
        assertThatThrownBy(() -> brand("#1f4f8f", large.toString(), "")).hasMessageContaining("512 KB");
    }

    @Test
    void linksLeadToTheWeb() {
        assertThat(brand("#1f4f8f", "", "https://shop.example/imprint").links().imprint())
                .isEqualTo("https://shop.example/imprint");
        assertThat(brand("#1f4f8f", "", "").links().any()).isFalse();
        assertThatThrownBy(() -> brand("#1f4f8f", "", "javascript:alert(1)"))
                .hasMessageContaining("roundtrip.brand.imprint");
    }
}
