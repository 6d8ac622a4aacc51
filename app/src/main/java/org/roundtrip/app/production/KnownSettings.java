package org.roundtrip.app.production;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every setting there is, from the files {@code settings.txt} of the packages.
 *
 * @param names a name that ends in a dot stands for all below it
 * @param needed those without which a production is none
 */
record KnownSettings(List<String> names, List<String> needed) {
    private static final String NEEDED = " needed";

    static KnownSettings all() {
        var lines = new ArrayList<String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:org/roundtrip/**/settings.txt")) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(lines::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnownSettings(
                lines.stream().map(KnownSettings::name).toList(),
                lines.stream()
                        .filter(line -> line.endsWith(NEEDED))
                        .map(KnownSettings::name)
                        .toList());
    }

    private static String name(String line) {
        return line.endsWith(NEEDED) ? line.substring(0, line.length() - NEEDED.length()) : line;
    }

    /** Lists come with an index in brackets. */
    boolean has(String name) {
        return known(name.replaceAll("\\[\\d+].*$", ""), UnaryOperator.identity());
    }

    /** The same of a variable of the environment: lists come with an index after an underscore. */
    boolean hasVariable(String name) {
        return known(letters(name.replaceAll("_\\d+(_.*)?$", "")), KnownSettings::letters);
    }

    private boolean known(String given, UnaryOperator<String> spelling) {
        return names.stream()
                .anyMatch(known -> known.endsWith(".")
                        ? given.startsWith(spelling.apply(known))
                        : given.equals(spelling.apply(known)));
    }

    /** A dash may be left out or be one more underscore. */
    private static String letters(String name) {
        return name.replaceAll("[-._]", "").toUpperCase(Locale.ROOT);
    }
}
