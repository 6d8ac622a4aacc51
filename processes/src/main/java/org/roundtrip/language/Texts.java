package org.roundtrip.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/** Texts by key and language, read once, at start. What a language lacks is said in English. */
public final class Texts extends AbstractMessageSource {
    private final Map<Locale, Properties> byLanguage = new LinkedHashMap<>();
    private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    Texts(String name, List<Locale> languages, @Nullable Path dir) {
        Stream.concat(languages.stream(), Stream.of(Locale.ENGLISH))
                .distinct()
                .forEach(language -> byLanguage.put(language, read(name, language, dir)));
    }

    private static Properties read(String name, Locale language, @Nullable Path dir) {
        var file = name + "_" + language + ".properties";
        var texts = new Properties();
        try (var ours = Texts.class.getResourceAsStream("/" + file)) {
            if (ours != null) {
                texts.load(new InputStreamReader(ours, StandardCharsets.UTF_8));
            }
            if (dir != null && Files.isRegularFile(dir.resolve(file))) {
                try (Reader theirs = Files.newBufferedReader(dir.resolve(file))) {
                    texts.load(theirs);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("the texts " + file + " can't be read: " + e.getMessage(), e);
        }
        if (texts.isEmpty()) {
            throw new IllegalStateException("roundtrip.portal.languages names " + language.toLanguageTag()
                    + ", but roundtrip.texts-dir has no " + file);
        }
        texts.forEach((key, text) -> check(file, String.valueOf(key), String.valueOf(text)));
        return texts;
    }

    private static void check(String file, String key, String text) {
        try {
            if (text.contains("{0")) {
                new MessageFormat(text);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the text " + key + " of " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var own = byLanguage.get(locale);
        var text = own == null ? null : own.getProperty(code);
        return text != null
                ? text
                : byLanguage.entrySet().stream()
                        .filter(each -> each.getKey().getLanguage().equals(locale.getLanguage()))
                        .map(each -> each.getValue().getProperty(code))
                        .filter(found -> found != null)
                        .findFirst()
                        .orElseGet(() -> english(code));
    }

    private @Nullable String english(String code) {
        return byLanguage.get(Locale.ENGLISH).getProperty(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var text = resolveCodeWithoutArguments(code, locale);
        return text == null
                ? null
                : formats.computeIfAbsent(locale, each -> new ConcurrentHashMap<>())
                        .computeIfAbsent(code, each -> createMessageFormat(text, locale));
    }
}
