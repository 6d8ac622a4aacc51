package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.brand.Brand;
import org.springframework.http.HttpStatus;

class BrandControllerTest {
    @TempDir
    private Path dir;

    @Test
    void servesTheShopsColoursAndItsLogoForWhatItIs() throws IOException {
        var logo = Files.write(dir.resolve("l"), "\u0089PNG\r\n\u001a\nrest".getBytes(StandardCharsets.ISO_8859_1));
        var brand = new BrandController(new Brand("Shop", "a@b.c", "#b00020", logo.toString(), "", "", ""));

        assertThat(brand.colours().getBody()).contains("--brand: #b00020;", "--brand-strong: #810018;");
        assertThat(brand.logo().getHeaders().getFirst("Content-Type")).isEqualTo("image/png");
        assertThat(brand.logo().getBody()).hasSize(12);
    }

    @Test
    void aShopWithoutASettingLooksLikeTheStylesheet() throws IOException {
        var brand = new BrandController(new Brand("Shop", "a@b.c", "#1f4f8f", "", "", "", ""));
        var ours = Files.readString(Path.of("src/main/resources/static/css/tokens.css"));

        assertThat(ours).contains("--brand: #1f4f8f;");
        assertThat(brand.colours().getBody()).contains("--brand: #1f4f8f;");
        assertThat(brand.logo().getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }
}
