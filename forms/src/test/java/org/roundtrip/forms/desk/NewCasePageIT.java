package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;

/** Support opens a return for a customer who called. */
class NewCasePageIT extends DeskTest {
    @Test
    void aReturnIsOpenedFromAnOrderWithTheWayTheCustomerAsked() {
        var order = order();
        assertThat(body(get("/desk/cases"))).contains("/desk/new");
        assertThat(body(get("/desk/new?order=nothing"))).contains("There is no order with this number.");
        assertThat(body(get("/desk/new?order=" + order)))
                .contains("Red mug", "of 1", "Grace Hopper", "Create and send the link")
                .doesNotContain("??");
        var opened = post(
                "/desk/new",
                Map.of(
                        "order",
                        order,
                        "quantity.1",
                        "1",
                        "reason.1",
                        "DAMAGED",
                        "channel",
                        "phone",
                        "outcome",
                        "REFUND"));
        assertThat(opened).hasStatus3xxRedirection();
        var page = body(get(opened.getResponse().getRedirectedUrl()));
        assertThat(page).contains("Red mug", "Arrived damaged", "The case is open.");
        assertThat(body(get("/desk/new?order=" + order))).contains("All of them are in a request already.");
    }

    @Test
    void anEarlierDayCountsWithAReasonThatStaysAsANote() {
        var order = order();
        var late = Map.of("order", order, "quantity.1", "1", "reason.1", "DAMAGED", "asked", "2026-11-01");
        var refused = post("/desk/new", late);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("Say why the day", "<title>Error:", "value=\"2026-11-01\"");
        var withReason = new java.util.HashMap<>(late);
        withReason.put("why", "She wrote on the 1st; the mail lay unread.");
        var opened = post("/desk/new", withReason);
        assertThat(opened).hasStatus3xxRedirection();
        assertThat(body(get(opened.getResponse().getRedirectedUrl())))
                .contains("counted up to 2026-11-01", "the mail lay unread");
    }

    @Test
    void whatMakesNoReturnIsRefusedInWords() {
        var order = order();
        assertThat(body(post("/desk/new", Map.of("order", order)))).contains("Choose at least one item.");
        assertThat(body(post("/desk/new", Map.of("order", order, "quantity.1", "1"))))
                .contains("Choose a reason for each item.");
        assertThat(post("/desk/new", Map.of("order", order, "quantity.1", "9", "reason.1", "DAMAGED")))
                .hasStatus(422);
        assertThat(post("/desk/new", Map.of("order", "none", "quantity.1", "1", "reason.1", "DAMAGED")))
                .hasStatus(422);
        signIn("ben", "FINANCE");
        assertThat(get("/desk/new?order=" + order)).hasStatus(403);
    }

    /** An order of three mugs, two of which are in a case already. */
    private String order() {
        CaseFile file = data.aCase(CaseState.REFUNDED, "Grace Hopper", null);
        data.line(file, 1, "RM1", "Red mug", ReturnReason.DAMAGED, null, 2);
        tables.jdbc()
                .sql(
                        "insert into unit_range (order_id, line_no, first_unit, last_unit, case_id, case_line_no, refunded)"
                                + " select order_id, order_line_no, 1, 2, case_id, 1, true from case_line")
                .update();
        return file.externalReference().substring(1);
    }
}
