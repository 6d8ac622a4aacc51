package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;

/** One box for everything people have at hand, and what they may know of it. */
class SearchPageIT extends DeskTest {
    @Test
    void whatIsFoundIsGroupedAndNamesAreForThoseWhoMayKnowThem() {
        var file = data.aCase(CaseState.AWAITING_PARCEL, "Grace Hopper", null);
        data.line(file, 1, "RM1", "Red mug", ReturnReason.DAMAGED, "Chipped", 2);
        data.repair(file, "SN-4711-X");
        assertThat(body(get("/desk/cases?q=hopper"))).contains("By name", "Grace Hopper");
        assertThat(body(get("/desk/cases?q=sn-4711"))).contains("By serial number");
        assertThat(get("/desk/cases?q=sn-4711-x")).hasRedirectedUrl("/desk/cases/" + file.number());
        signIn("mia", "WAREHOUSE");
        for (var text : List.of("hopper", "grace", "grace.hopper")) {
            assertThat(body(get("/desk/cases?q=" + text))).as(text).contains("No case fits.");
        }
        assertThat(body(get("/desk/cases?q=sn-4711")))
                .contains("By serial number")
                .doesNotContain("Grace");
    }

    /** Counted on one connection: what MySQL reads of its tables and indexes while it looks every way there is. */
    @Test
    void twoThousandClosedCasesAreNotReadToFindOne() {
        data.aCase(CaseState.REFUNDED, "Grace Hopper", null);
        for (int i = 0; i < 11; i++) {
            tables.jdbc()
                    .sql(
                            "insert into case_file (number, request_number, journey, state, closed, outcome, currency,"
                                    + " customer_name, locale, channel, opened_by, requested_at, opened_at, updated_at,"
                                    + " access_generation, version) select concat('X', max_id + id), 'X', journey, state, true,"
                                    + " outcome, currency, concat('Tom ', max_id + id), locale, channel, opened_by, requested_at,"
                                    + " opened_at, updated_at, 1, 1 from case_file, (select max(id) as max_id from case_file) m")
                    .update();
        }
        tables.jdbc().sql("analyze table case_file").query().listOfRows();
        var find = new FindCases(tables.jdbc());
        long before = reads();
        var found = find.find("grace h", Sight.of(staff("jonas", "SUPPORT", "FINANCE")));
        long read = reads() - before;
        assertThat(found).singleElement().satisfies(one -> assertThat(one.cases())
                .hasSize(1));
        assertThat(read).as("rows and index entries read").isLessThan(500);
    }

    private long reads() {
        return tables
                .jdbc()
                .sql("show session status like 'Handler_read%'")
                .query((row, n) -> row.getLong(2))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
