package org.roundtrip.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left in the tables: what must not change, and where a word still stands. */
record Remains(JdbcClient jdbc, People find, PersonalColumns columns) {
    /** Everything that is not to change, of all tables: what is kept on a ground, and every amount and quantity. */
    Map<String, List<String>> books(Person person) {
        var books = new TreeMap<String, List<String>>();
        for (var table : columns.ofPeople()) {
            var kept = new ArrayList<String>();
            for (var row : find.about(person, "select * from " + table.name() + " where " + table.scope())
                    .query()
                    .listOfRows()) {
                var shown = new TreeMap<String, String>();
                row.forEach((name, value) -> {
                    var column = table.columns().get(name.toLowerCase(Locale.ROOT));
                    boolean changes = column != null
                            && (column.treatment() == PersonalColumns.Treatment.ERASE
                                    || column.treatment() == PersonalColumns.Treatment.OWN);
                    if (!changes
                            && !name.matches("(?i)version|updated_at|access_generation|may_ask_by_mail"
                                    + "|follow_up_due_at|erased_at|done_at")) {
                        shown.put(name, String.valueOf(value));
                    }
                });
                kept.add(shown.toString());
            }
            if (!table.name().equals("timeline_entry") && !table.name().equals("stored_file")) {
                books.put(table.name(), kept);
            }
        }
        return books;
    }

    List<String> whereStands(String word, String tables) {
        var found = new ArrayList<String>();
        jdbc.sql("select table_name, column_name from information_schema.columns where table_schema = 'PUBLIC'"
                        + " and table_name " + tables + " and (data_type like '%CHAR%' or data_type like '%LARGE%'"
                        + " or data_type like '%BINARY VARYING%')")
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(column -> {
                    long rows = jdbc
                            .sql("select \"" + column.get(1) + "\" from \"" + column.get(0) + "\" where \""
                                    + column.get(1) + "\" is not null")
                            .query((row, n) -> text(row.getBytes(1), row.getObject(1)))
                            .list()
                            .stream()
                            .filter(text -> text.contains(word))
                            .count();
                    if (rows > 0) {
                        found.add(column.get(0).toLowerCase(Locale.ROOT) + "." + column.get(1));
                    }
                });
        return found;
    }

    private static String text(byte[] bytes, Object value) {
        return value instanceof String text ? text : new String(bytes, StandardCharsets.UTF_8);
    }
}
