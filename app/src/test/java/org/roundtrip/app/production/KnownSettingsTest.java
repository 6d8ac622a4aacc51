package org.roundtrip.app.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The list of settings and the code, each held to the other. */
class KnownSettingsTest {
    private static final Pattern USED =
            Pattern.compile("\\$\\{(roundtrip\\.[a-z0-9.-]+)|(?:Property\\(|name = )+\"(roundtrip\\.[a-z0-9.-]+)\"");
    private static final List<String> MODULES = List.of("processes", "integrations", "forms", "app");

    @Test
    void everySettingOfTheCodeIsListedAndNothingElse() throws Exception {
        var used = new TreeSet<String>();
        used.addAll(boundInRecords());
        used.addAll(namedInSources());
        var known = KnownSettings.all();
        assertThat(used).as("settings of the code").hasSizeGreaterThan(60).allMatch(known::has);
        assertThat(known.names()).allMatch(name -> used.stream()
                .anyMatch(each -> name.endsWith(".") ? each.startsWith(name) : each.equals(name)));
    }

    private static List<String> boundInRecords() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.roundtrip").stream()
                .flatMap(each -> settings(each.getBeanClassName()))
                .toList();
    }

    private static Stream<String> settings(String record) {
        try {
            var type = Class.forName(record);
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            return Stream.of(type.getRecordComponents())
                    .map(each -> prefix + "." + dashed(each) + (below(each) ? ".x" : ""));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean below(RecordComponent component) {
        return component.getType().isRecord() || java.util.Map.class.isAssignableFrom(component.getType());
    }

    private static String dashed(RecordComponent component) {
        return ConfigurationPropertyName.adapt(
                        component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT), '.')
                .toString();
    }

    private static List<String> namedInSources() throws IOException {
        var names = new TreeSet<String>();
        for (var module : MODULES) {
            try (var files = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    var found = USED.matcher(Files.readString(file));
                    while (found.find()) {
                        names.add(found.group(1) == null ? found.group(2) : found.group(1));
                    }
                }
            }
        }
        return List.copyOf(names);
    }
}
