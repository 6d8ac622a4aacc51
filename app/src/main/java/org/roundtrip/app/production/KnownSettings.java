package org.roundtrip.app.production;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Every setting there is, from {@code settings.txt} beside this class; a name that ends in a dot stands for all below it. */
record KnownSettings(List<String> names) {
    static KnownSettings all() {
        try (var in = Objects.requireNonNull(KnownSettings.class.getResourceAsStream("settings.txt"))) {
            return new KnownSettings(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lists come with an index: {@code webhook-secrets[0]}. */
    boolean has(String name) {
        return known(name.replaceAll("\\[\\d+].*$", ""), UnaryOperator.identity());
    }

    /** The same of a variable of the environment: {@code ROUNDTRIP_STRIPE_WEBHOOKSECRETS_0}. */
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
