package org.roundtrip.privacy;

import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.files.FileShelf;
import org.roundtrip.files.FileStore;
import org.roundtrip.privacy.PersonalColumns.Table;
import org.roundtrip.privacy.PersonalColumns.Treatment;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** All that is kept of a person, for that person: rows as they are, and files. Names of staff are not in it. */
@Service
public class ExportPerson {
    private static final String KIND = "EXPORT";
    private static final int SHOWN = 4;
    private static final long SURELY_AN_INSTANT = 100_000_000_000L;

    private final People people;
    private final PersonalColumns columns;
    private final PrivacyRecords records;
    private final PrivacyRequests requests;
    private final FileStore files;
    private final FileShelf shelf;
    private final Commands commands;
    private final Clock clock;

    ExportPerson(
            People people,
            PersonalColumns columns,
            PrivacyRecords records,
            PrivacyRequests requests,
            FileStore files,
            FileShelf shelf,
            Commands commands,
            Clock clock) {
        this.people = people;
        this.columns = columns;
        this.records = records;
        this.requests = requests;
        this.files = files;
        this.shelf = shelf;
        this.commands = commands;
        this.clock = clock;
    }

    /** A file of the export. */
    public record Attached(String name, byte[] content) {}

    /** @param data rows by table; empty tables are left out */
    public record Export(
            String email, Instant at, Map<String, List<Map<String, @Nullable Object>>> data, List<Attached> files) {}

    /** Collects everything, and notes that it was done. */
    public Export of(String email, Actor actor) {
        return commands.run(() -> {
            var person = people.find(email);
            var data = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
            for (var table : columns.ofPeople()) {
                var rows = rows(person, table);
                if (!rows.isEmpty()) {
                    data.put(table.name(), rows);
                }
            }
            var attached = attached(person);
            records.add(KIND, person, null, actor, attached.size());
            requests.done(person, KIND);
            return new Export(person.email(), clock.instant(), data, attached);
        });
    }

    private List<Map<String, @Nullable Object>> rows(Person person, Table table) {
        return people
                .about(person, "select * from " + table.name() + " where " + table.scope())
                .query()
                .listOfRows()
                .stream()
                .map(row -> shown(table, row))
                .toList();
    }

    private static Map<String, @Nullable Object> shown(Table table, Map<String, Object> row) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        row.forEach((name, value) -> {
            var column = name.toLowerCase(Locale.ROOT);
            if (value != null && !table.hides(column) && !binary(value)) {
                shown.put(column, secret(table, column) ? ending(value.toString()) : plain(column, value));
            }
        });
        return shown;
    }

    private static boolean binary(Object value) {
        return value instanceof byte[] || value instanceof Blob;
    }

    private static boolean secret(Table table, String column) {
        var known = table.columns().get(column);
        return known != null && known.treatment() == Treatment.SECRET;
    }

    private static String ending(String code) {
        return "…" + code.substring(Math.max(0, code.length() - SHOWN));
    }

    private static Object plain(String column, Object value) {
        if (value instanceof Clob clob) {
            return text(clob);
        }
        boolean time = column.endsWith("_at") || column.endsWith("_millis") || column.endsWith("_by");
        return time && value instanceof Long millis && millis > SURELY_AN_INSTANT
                ? Instant.ofEpochMilli(millis).toString()
                : value;
    }

    private static String text(Clob clob) {
        try {
            return clob.getSubString(1, (int) clob.length());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Attached> attached(Person person) {
        var attached = new ArrayList<Attached>();
        for (long id : person.cases()) {
            for (var file : files.ofCase(id)) {
                shelf.content(file.id())
                        .ifPresent(content -> attached.add(new Attached(file.id() + "-" + file.name(), content)));
            }
        }
        return attached;
    }
}
