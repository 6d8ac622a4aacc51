package org.roundtrip.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever adds a column that may hold words has to say what becomes of it when a person is erased. */
@ProcessTest
class ColumnsAreKnownTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonalColumns columns;

    @Autowired
    People people;

    private record Stored(String column, boolean mayBeNull) {}

    private List<Stored> stored() {
        return jdbc.sql("select table_name, column_name, is_nullable from information_schema.columns"
                        + " where table_schema = 'PUBLIC' and table_name not like 'ACT\\_%'"
                        + " and table_name <> 'flyway_schema_history' and table_name <> 'FLYWAY_SCHEMA_HISTORY'"
                        + " and (data_type like '%CHAR%' or data_type like '%BINARY%' or data_type like '%OBJECT%')")
                .query((row, n) -> new Stored(
                        (row.getString(1) + "." + row.getString(2)).toLowerCase(Locale.ROOT),
                        row.getString(3).equals("YES")))
                .list();
    }

    private TreeSet<String> classified() {
        var names = new TreeSet<String>();
        columns.tables()
                .forEach(table -> table.columns().keySet().forEach(name -> names.add(table.name() + "." + name)));
        return names;
    }

    private TreeSet<String> names() {
        var names = new TreeSet<String>();
        stored().forEach(stored -> names.add(stored.column()));
        return names;
    }

    @Test
    void everyColumnOfWordsIsClassifiedAndNoneThatIsNotThere() {
        assertThat(names()).hasSizeGreaterThan(200).isEqualTo(classified());
    }

    @Test
    void aColumnNobodyThoughtOfIsNoticed() {
        jdbc.sql("create table planted_notes (id int, shoe_size varchar(10))").update();
        try {
            var unknown = names();
            unknown.removeAll(classified());
            assertThat(unknown).containsExactly("planted_notes.shoe_size");
        } finally {
            jdbc.sql("drop table planted_notes").update();
        }
    }

    @Test
    void whatIsErasedMayBeEmptyAndEveryScopeIsSql() {
        var strict = stored().stream()
                .filter(stored -> !stored.mayBeNull())
                .map(Stored::column)
                .toList();
        var nobody = new Person("nobody@example.invalid", List.of(), List.of(), List.of());
        for (var table : columns.tables()) {
            for (var column : table.all(PersonalColumns.Treatment.ERASE)) {
                if (column.detail() == null) {
                    assertThat(strict).doesNotContain(table.name() + "." + column.name());
                }
            }
            if (table.scope() != null) {
                assertThat(people.about(nobody, "select count(*) from " + table.name() + " where " + table.scope())
                                .query(Long.class)
                                .single())
                        .as(table.name())
                        .isZero();
            } else {
                assertThat(table.all(PersonalColumns.Treatment.ERASE))
                        .as(table.name())
                        .isEmpty();
            }
        }
    }
}
