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
}
