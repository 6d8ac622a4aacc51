package org.roundtrip.repair;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The questions about faults, by class of product: files of ours, and those of {@code roundtrip.repair.questions-dir},
 * which win. Read once, at start; a broken file stops it.
 */
@Component
public class FaultGuides {
    static final String GENERAL = "GENERAL";
    private static final String OURS = "classpath*:fault-questions/*.json";

    private final Map<String, FaultGuide> guides = new TreeMap<>();
    private final JsonMapper json;

    FaultGuides(JsonMapper json, @Value("${roundtrip.repair.questions-dir:}") String dir) {
        this.json = json;
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(OURS)) {
                read(String.valueOf(file.getFilename()), file.getInputStream());
            }
            if (!dir.isBlank()) {
                readAll(Path.of(dir));
            }
        } catch (IOException e) {
            throw new IllegalStateException("the questions about faults can't be read: " + e.getMessage(), e);
        }
    }

    private void readAll(Path dir) throws IOException {
        try (var files = Files.newDirectoryStream(dir, "*.json")) {
            for (var file : files) {
                read(file.toString(), Files.newInputStream(file));
            }
        }
    }

    private void read(String name, InputStream content) throws IOException {
        try (content) {
            var guide = json.readValue(content, FaultGuide.class);
            guide.trouble().ifPresent(trouble -> {
                throw new IllegalStateException("questions about faults, " + name + ": " + trouble);
            });
            guides.put(guide.productClass(), guide);
        } catch (JacksonException e) {
            throw new IllegalStateException("questions about faults, " + name + ": " + e.getOriginalMessage(), e);
        }
    }

    /** The questions for a class of products; those for anything if it has none of its own. */
    public FaultGuide of(@Nullable String productClass) {
        var own = productClass == null ? null : guides.get(productClass);
        return own != null ? own : Objects.requireNonNull(guides.get(GENERAL), "no questions " + GENERAL);
    }

    public List<FaultGuide> all() {
        return List.copyOf(guides.values());
    }
}
