package org.roundtrip.app.production;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

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
        var plain = name.replaceAll("\\[\\d+].*$", "");
        return names.stream().anyMatch(known -> known.endsWith(".") ? plain.startsWith(known) : plain.equals(known));
    }
}
