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
        var earlier = day(-10);
        var late = Map.of("order", order, "quantity.1", "1", "reason.1", "DAMAGED", "asked", earlier);
        var refused = post("/desk/new", late);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("Say why the day", "<title>Error:", "value=\"" + earlier + "\"");
        var withReason = new java.util.HashMap<>(late);
        withReason.put("why", "She wrote on the 1st; the mail lay unread.");
        var opened = post("/desk/new", withReason);
        assertThat(opened).hasStatus3xxRedirection();
        assertThat(body(get(opened.getResponse().getRedirectedUrl())))
                .contains("counted up to " + earlier, "the mail lay unread");
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

    @Test
    void aPageSentTwiceOpensOneCaseWithOneNote() {
        var order = order();
        var page = body(get("/desk/new?order=" + order));
        var draft = page.replaceAll("(?s).*name=\"draft\" value=\"([^\"]+)\".*", "$1");
        var fields = Map.of(
                "order",
                order,
                "draft",
                draft,
                "quantity.1",
                "1",
                "reason.1",
                "DAMAGED",
                "asked",
                day(-10),
                "why",
                "The mail lay unread.");
        var opened = post("/desk/new", fields);
        assertThat(opened).hasStatus3xxRedirection();
        assertThat(post("/desk/new", fields))
                .hasRedirectedUrl(opened.getResponse().getRedirectedUrl());
        assertThat(tables.jdbc()
                        .sql("select count(*) from case_note")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(body(get(opened.getResponse().getRedirectedUrl()))).doesNotContain("desk:" + draft);
    }

    @Test
    void whatIsNoQuantityAndWhatIsTooLongIsSaidAndNotDroppedOrCut() {
        var order = order();
        for (var quantity : java.util.List.of("1,5", "1 pc", "-1", "9999999")) {
            assertThat(body(post("/desk/new", Map.of("order", order, "quantity.1", quantity, "reason.1", "DAMAGED"))))
                    .contains("Write how many as a whole number", "value=\"" + quantity + "\"");
        }
        assertThat(body(post("/desk/new", Map.of("order", order, "quantity.1", "0"))))
                .contains("Choose at least one item.");
        var words = Map.of("order", order, "quantity.1", "1", "reason.1", "DAMAGED", "comment", "x".repeat(2001));
        assertThat(body(post("/desk/new", words))).contains("at most 2,000 characters");
    }

    @Test
    void theDayLiesBetweenTheOrderAndToday() {
        var order = order();
        for (var day : java.util.List.of(day(-21), "0001-01-01", "-999999999-01-01")) {
            assertThat(body(post("/desk/new", asked(order, day)))).contains("lies before the order");
        }
        assertThat(body(post("/desk/new", asked(order, day(1))))).contains("lies in the future");
        assertThat(body(post("/desk/new", asked(order, "+999999999-12-31")))).contains("lies in the future");
        assertThat(post("/desk/new", asked(order, day(-20)))).hasStatus3xxRedirection();
    }

    private static Map<String, String> asked(String order, String day) {
        return Map.of("order", order, "quantity.1", "1", "reason.1", "DAMAGED", "asked", day, "why", "She said so.");
    }

    private static String day(int fromToday) {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                .plusDays(fromToday)
                .toString();
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
