package org.roundtrip.support;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What translated texts may get wrong, each in words for whoever mends it: a missing text is listed with its English. */
public final class Translations {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    private Translations() {}

    /**
     * @param name of the texts, for example {@code /portal}
     * @param language as files are named, for example {@code pt_BR}
     * @param same keys whose text is rightly the same in several languages
     */
    public static List<String> troubles(String name, String language, Set<String> same) {
        var english = read(name + "_en.properties");
        var other = read(name + "_" + language + ".properties");
        var found = new ArrayList<String>();
        for (var key : new TreeSet<>(english.stringPropertyNames())) {
            var text = other.getProperty(key);
            var original = english.getProperty(key);
            if (text == null) {
                found.add("missing: " + key + "=" + original);
                continue;
            }
            if (!placeholders(text).equals(placeholders(original))) {
                found.add("other facts than in English: " + key + "=" + text);
            }
            if (text.equals(original) && !same.contains(key)) {
                found.add("still English: " + key + "=" + text);
            }
            if (text.contains("!") || text.contains("'") && !key.contains(".format.")) {
                found.add("an exclamation mark, or an apostrophe that is not ’: " + key + "=" + text);
            }
        }
        for (var key : new TreeSet<>(other.stringPropertyNames())) {
            if (!english.containsKey(key)) {
                found.add("not in English any more: " + key);
            }
        }
        return found;
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        var matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Properties read(String file) {
        try (var in = new InputStreamReader(Translations.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
