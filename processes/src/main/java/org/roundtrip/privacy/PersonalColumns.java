package org.roundtrip.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What each column holds and what becomes of it: the files {@code columns.txt} of the packages, which export and
 * erasure follow. */
@Component
public class PersonalColumns {
    private static final String FILES = "classpath*:org/roundtrip/**/columns.txt";

    private final List<Table> tables;

    PersonalColumns() {
        var found = new ArrayList<Table>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                found.addAll(read(file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tables = List.copyOf(found);
    }

    /** What becomes of a column. */
    public enum Treatment {
        ERASE,
        OWN,
        KEEP,
        SECRET,
        STAFF,
        GONE,
        PLAIN
    }

    /**
     * A column.
     *
     * @param detail what an erased one becomes, or null for null; the ground of a kept one
     */
    public record Column(
            String name, Treatment treatment, @Nullable String detail) {}

    /** @param scope which rows are a person's, as a condition; null if the table knows no person */
    public record Table(String name, @Nullable String scope, Map<String, Column> columns) {
        List<Column> all(Treatment treatment) {
            return columns.values().stream()
                    .filter(column -> column.treatment() == treatment)
                    .toList();
        }

        boolean hides(String column) {
            var known = columns.get(column);
            return known != null && known.treatment() == Treatment.STAFF;
        }
    }

    /** Every table there is. */
    public List<Table> tables() {
        return tables;
    }

    /** Those that have rows of people. */
    List<Table> ofPeople() {
        return tables.stream().filter(table -> table.scope() != null).toList();
    }

    static List<Table> read(String text) {
        var tables = new ArrayList<Table>();
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                var head = line.substring(1, line.length() - 1).split(" where ", 2);
                tables.add(new Table(head[0], head.length == 1 ? null : head[1], new LinkedHashMap<>()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                columns(tables.get(tables.size() - 1), line);
            }
        }
        return List.copyOf(tables);
    }

    private static void columns(Table table, String line) {
        var words = line.split(" ");
        var treatment = Treatment.valueOf(words[0].toUpperCase(Locale.ROOT));
        boolean grounded = treatment == Treatment.KEEP || treatment == Treatment.SECRET;
        for (int i = grounded ? 2 : 1; i < words.length; i++) {
            var parts = words[i].split("=", 2);
            var detail = grounded ? words[1] : parts.length == 2 ? parts[1] : null;
            if (table.columns().put(parts[0], new Column(parts[0], treatment, detail)) != null) {
                throw new IllegalStateException(table.name() + "." + parts[0] + " stands there twice");
            }
        }
    }
}
