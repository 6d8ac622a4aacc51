package org.roundtrip.language;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The languages customers may choose from, {@code roundtrip.portal.languages}; the first is for those who ask for none of
 * them. Each needs texts: ours, or files in {@code roundtrip.texts-dir}.
 */
@Component
public class Languages {
    private final List<Locale> all;
    private final @Nullable Path dir;

    public Languages(
            @Value("${roundtrip.portal.languages:en,de,pt-BR}") List<String> tags,
            @Value("${roundtrip.texts-dir:}") String dir) {
        this.all = tags.stream().map(Languages::read).distinct().toList();
        if (all.isEmpty()) {
            throw new IllegalStateException("roundtrip.portal.languages names no language");
        }
        this.dir = dir.isBlank() ? null : Path.of(dir);
        if (this.dir != null && !Files.isDirectory(this.dir)) {
            throw new IllegalStateException("roundtrip.texts-dir is no directory: " + dir);
        }
    }

    private static Locale read(String tag) {
        var locale = Locale.forLanguageTag(tag.strip());
        if (locale.getLanguage().isEmpty() || !locale.toLanguageTag().equalsIgnoreCase(tag.strip())) {
            throw new IllegalStateException(
                    "roundtrip.portal.languages: '" + tag + "' is no language such as en or pt-BR");
        }
        return locale;
    }

    public List<Locale> all() {
        return all;
    }

    /** The language of those who ask for none we have. */
    public Locale first() {
        return all.get(0);
    }

    /** The language of exactly this tag. */
    public Optional<Locale> named(@Nullable String tag) {
        return all.stream().filter(each -> each.toLanguageTag().equals(tag)).findFirst();
    }

    /** The one that somebody understands who wishes for this: another country's variant is better than another language. */
    public Optional<Locale> closest(Locale wish) {
        return named(wish.toLanguageTag()).or(() -> all.stream()
                .filter(each -> each.getLanguage().equals(wish.getLanguage()))
                .findFirst());
    }

    /**
     * The texts {@code <name>_<language>.properties}.
     *
     * @throws IllegalStateException if a language has none, or one of them can't be read
     */
    public Texts texts(String name) {
        return new Texts(name, all, dir);
    }
}
