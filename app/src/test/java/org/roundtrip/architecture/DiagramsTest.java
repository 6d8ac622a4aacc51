package org.roundtrip.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wrong picture is worse than none: {@code dev/diagrams} draws them again. */
class DiagramsTest {
    private static final Path MODELS = Path.of("..", "processes", "src", "main", "resources", "processes");
    private static final Path PICTURES = Path.of("..", "docs", "processes");

    @Test
    void everyModelIsDrawnAsItIs() throws Exception {
        var models = models();
        assertThat(models).hasSizeGreaterThan(3);
        for (var model : models) {
            assertThat(shows(picture(model), Files.readAllBytes(model)))
                    .as("%s is stale: run dev/diagrams", picture(model))
                    .isTrue();
        }
    }

    @Test
    void everyModelIsExplained() throws Exception {
        for (var model : models()) {
            var page = PICTURES.resolve(name(model) + ".md");
            assertThat(page).exists();
            assertThat(page).content().contains("](" + name(model) + ".svg)");
        }
    }

    @Test
    void aModelThatChangedIsNoticed() throws Exception {
        var model = models().get(0);
        var changed = Files.readString(model).replaceFirst("name=\"", "name=\"Another ");

        assertThat(shows(picture(model), changed.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private static boolean shows(Path picture, byte[] model) throws Exception {
        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
        return Files.readString(picture).startsWith("<!-- model sha-256 " + digest + " -->");
    }

    private static List<Path> models() throws Exception {
        try (var files = Files.list(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    private static Path picture(Path model) {
        return PICTURES.resolve(name(model) + ".svg");
    }

    private static String name(Path model) {
        return model.getFileName().toString().replace(".bpmn", "");
    }
}
