package org.roundtrip.architecture;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * That a payment provider is named in its own package and nowhere else: one more is a package more, and no line in another
 * changes. The sandbox plays the providers, so it knows them; the demo's shop and the replay play the customer who paid
 * at one.
 */
final class ProviderRules {
    private static final List<String> PROVIDERS = List.of("stripe", "adyen");
    private static final List<String> PLAYERS =
            List.of("org/roundtrip/integrations/sandbox/", "org/roundtrip/app/demo/", "org/roundtrip/app/replay/");

    private ProviderRules() {}

    /** Every line of the files that names a provider it has no business with. */
    static List<String> namesAStranger(List<SourceFile> files) {
        return files.stream()
                .filter(file -> PLAYERS.stream().noneMatch(path(file)::contains))
                .flatMap(file -> IntStream.range(0, file.lines().size())
                        .filter(i -> names(file, file.lines().get(i).toLowerCase(Locale.ROOT)))
                        .mapToObj(i -> file.name() + ":" + (i + 1)))
                .toList();
    }

    private static boolean names(SourceFile file, String line) {
        return PROVIDERS.stream().anyMatch(provider -> line.contains(provider) && !isOwn(file, provider));
    }

    private static boolean isOwn(SourceFile file, String provider) {
        return path(file).contains("org/roundtrip/integrations/" + provider + "/")
                || file.name().startsWith("V") && file.name().contains("__" + provider + "_");
    }

    private static String path(SourceFile file) {
        return file.path().toString().replace('\\', '/');
    }
}
