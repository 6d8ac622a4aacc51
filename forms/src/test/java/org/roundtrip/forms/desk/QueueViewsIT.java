package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;

/** A queue cut to what somebody wants to work on, and such cuts kept. */
class QueueViewsIT extends DeskTest {
    private static final String QUEUE = "/desk/queue/support";

    @BeforeEach
    void twoTasks() {
        var mugs = data.aCase(CaseState.IN_REVIEW, "Grace Hopper", null);
        data.line(mugs, 1, "RM1", "Red mug", ReturnReason.DAMAGED, null, 2);
        data.task(mugs, "intake/review-request", "support", "Review request", 80, -1, "ana");
        var lamp = data.aCase(CaseState.AWAITING_PARCEL, "Ada King", null);
        data.line(lamp, 1, "LA1", "Lamp", ReturnReason.TOO_LARGE, null, 20);
        data.task(lamp, "shipping/arrange-label", "support", "Arrange label", 2, 10);
    }

    @Test
    void everyPartOfTheFilterLeavesWhatFits() {
        both("");
        grace("?state=IN_REVIEW");
        grace("?step=Review request");
        grace("?reason=DAMAGED");
        grace("?age=72");
        grace("?due=over");
        both("?due=day");
        grace("?max=100");
        ada("?min=100");
        grace("?owner=ana");
        ada("?view=free");
        ada("?text=king");
        ada("?text=ADA.KING");
        assertThat(body(get(QUEUE + "?view=mine"))).contains("Nothing is waiting for you.");
        assertThat(body(get(QUEUE + "?reason=DAMAGED&min=100"))).contains("No tasks match.", "Clear filters");
        both("?state=NONSENSE&min=-5&sort=random&age=x");
        assertThat(body(get(QUEUE + "?text=%25"))).contains("No tasks match.");
    }

    @Test
    void anAmountIsOneOfTheCasesOwnCurrencyAndSaysSo() {
        // The lamps' amount is yen now, which have no smaller part: a hundred times as many.
        tables.jdbc()
                .sql("update case_file set currency = 'JPY' where customer_name = 'Ada King'")
                .update();
        long yen = 20 * 1275;
        ada("?min=" + yen);
        assertThat(body(get(QUEUE + "?min=" + (yen + 1)))).contains("No tasks match.", "in its own currency or more");
        grace("?max=" + (yen - 1));
        assertThat(list("?currency=JPY&min=100"))
                .contains("Ada King", "¥100 or more", "Currency of the value")
                .doesNotContain("Grace Hopper", "??");
        grace("?currency=GBP");
        both("?currency=NON&sort=value");
        assertThat(list("?sort=value")).containsSubsequence("Grace Hopper", "Ada King");
    }

    @Test
    void aListIsSortedByWhatIsAsked() {
        assertThat(body(get(QUEUE))).containsSubsequence("Grace Hopper", "Ada King");
        assertThat(body(get(QUEUE + "?sort=newest"))).containsSubsequence("Ada King", "Grace Hopper");
        assertThat(body(get(QUEUE + "?sort=value"))).containsSubsequence("Ada King", "Grace Hopper");
        assertThat(body(get(QUEUE + "?sort=due"))).containsSubsequence("Grace Hopper", "Ada King");
    }

    @Test
    void aFilterStandsInTheAddressAsChipsThatCanBeTakenOff() {
        assertThat(body(get(QUEUE))).as("an empty view has no age").doesNotContainPattern("\\d,\\d+ days");
        assertThat(body(get(QUEUE + "?reason=DAMAGED&age=24")))
                .contains("Arrived damaged", "More than a day", "href=\"/desk/queue/support?age=24\"")
                .contains("href=\"/desk/queue/support?reason=DAMAGED\"")
                .doesNotContain("??");
    }

    @Test
    void aViewIsKeptCountedAndRemovedByItsOwnerOnly() {
        assertThat(keep("Broken", false, "reason=DAMAGED&text=hopper"))
                .as("words are not kept")
                .hasRedirectedUrl(QUEUE + "?reason=DAMAGED&notice=view-kept");
        keep("Old", true, "age=72");
        assertThat(body(get(QUEUE))).contains(">Broken<", "?reason=DAMAGED\"", "3 days", ">Old<");
        signIn("ana", "SUPPORT");
        assertThat(body(get(QUEUE + "?age=72")))
                .contains(">Old<", "shared by Jonas")
                .doesNotContain(">Broken<", "/remove");
        long old = tables.jdbc()
                .sql("select id from saved_view where name = 'Old'")
                .query(Long.class)
                .single();
        post(QUEUE + "/views/" + old + "/remove", Map.of());
        assertThat(body(get(QUEUE))).contains(">Old<");
        signIn("jonas", "SUPPORT");
        assertThat(body(get(QUEUE + "?age=72"))).contains("/views/" + old + "/remove");
        assertThat(post(QUEUE + "/views/" + old + "/remove", Map.of()))
                .hasRedirectedUrl(QUEUE + "?notice=view-removed");
        assertThat(body(get(QUEUE))).doesNotContain(">Old<");
    }

    @Test
    void aViewOfNothingWithoutANameOrForAnothersQueueIsNotKept() {
        assertThat(keep("All", false, "")).hasRedirectedUrl(QUEUE + "?notice=view-empty");
        assertThat(keep(" ", false, "age=4")).hasRedirectedUrl(QUEUE + "?age=4&notice=view-name");
        for (int i = 0; i < 13; i++) {
            keep("View " + i, false, "age=4");
        }
        assertThat(tables.jdbc()
                        .sql("select count(*) from saved_view")
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
        assertThat(post("/desk/queue/finance/views", Map.of("name", "X", "filter", "age=4")))
                .hasStatus(403);
    }

    @Test
    void theWarehouseCutsByNeitherNameNorWorth() {
        var file = data.aCase(CaseState.RECEIVED, "Grace Hopper", null);
        data.line(file, 1, "RM1", "Red mug", ReturnReason.DAMAGED, null, 2);
        data.task(file, "inspection/inspect-items", "warehouse", "Inspect items", 1, null);
        signIn("mia", "WAREHOUSE");
        assertThat(body(get("/desk/queue/warehouse?text=hopper"))).contains("No tasks match.");
        assertThat(body(get("/desk/queue/warehouse?min=9999"))).contains("Inspect items");
        assertThat(body(get("/desk/queue/warehouse"))).doesNotContain("name=\"min\"", "Highest value", "Hopper");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult keep(
            String name, boolean shared, String filter) {
        return post(QUEUE + "/views", Map.of("name", name, "shared", "" + shared, "filter", filter));
    }

    private void grace(String query) {
        assertThat(list(query)).as(query).contains("Grace Hopper").doesNotContain("Ada King");
    }

    private void ada(String query) {
        assertThat(list(query)).as(query).contains("Ada King").doesNotContain("Grace Hopper");
    }

    private void both(String query) {
        assertThat(list(query)).as(query).contains("Ada King", "Grace Hopper");
    }

    private String list(String query) {
        return body(get(QUEUE + query));
    }
}
