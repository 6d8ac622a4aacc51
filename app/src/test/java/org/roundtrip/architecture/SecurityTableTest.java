package org.roundtrip.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/security.md} names tests there are. */
class SecurityTableTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    private static List<String> missing(String text) {
        var sources = SourceFile.tests().stream()
                .collect(Collectors.toMap(SourceFile::name, file -> String.join("\n", file.lines()), (a, b) -> a + b));
        return NAMED.matcher(text)
                .results()
                .filter(named -> {
                    var source = sources.get(named.group(1) + ".java");
                    return source == null || named.group(2) != null && !source.contains("void " + named.group(2) + "(");
                })
                .map(named -> named.group())
                .toList();
    }

    @Test
    void everyTestItNamesIsThere() throws Exception {
        var table = Files.readString(Path.of("..", "docs", "security.md"));
        assertThat(NAMED.matcher(table).results().count()).isGreaterThan(40);
        assertThat(missing(table)).isEmpty();
    }

    @Test
    void oneThatIsNotThereIsNoticed() {
        assertThat(missing("`NoSuchTest`, `SweepIT.noSuchMethod`, `SweepIT`"))
                .containsExactly("`NoSuchTest`", "`SweepIT.noSuchMethod`");
    }
}
