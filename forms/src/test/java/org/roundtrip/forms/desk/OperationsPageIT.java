package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.forms.bench.FakeModels;
import org.roundtrip.forms.bench.FakeRoom;
import org.roundtrip.operations.RetryRequest;
import org.roundtrip.operations.Trouble;
import org.springframework.beans.factory.annotation.Autowired;

class OperationsPageIT extends DeskTest {
    private static final String PATH = "/desk/operations";
    private static final String INCIDENTS = PATH + "/incidents";
    private static final String RETRIES = PATH + "/retries";

    @Autowired
    FakeRoom room;

    @Autowired
    FakeModels models;

    @BeforeEach
    void oneIncident() {
        room.restart();
        models.restart();
        models.runs("RMA-1", false);
        room.fails("a", "RMA-1", "no rate for GBP");
        signIn("olga", "OPERATIONS");
    }

    private String fingerprint() {
        return room.trouble("a").orElseThrow().fingerprint();
    }

    @Test
    void theOverviewCountsAndLeadsOn() {
        assertThat(body(get("/desk"))).contains(PATH).doesNotContain("??");
        assertThat(body(get(PATH)))
                .contains("Running", ">12<", "Incidents", "Jobs at risk", "Overdue tasks", "Webhook failures")
                .contains("Return", "1 case", "1 incident", PATH + "/processes/return-case")
                .doesNotContain("??", "could not be loaded");
        room.breaks();
        assertThat(body(get(PATH)))
                .contains("could not be loaded", "Webhook failures", PATH + "/processes/return-case")
                .doesNotContain("??");
    }

    @Test
    void incidentsAreShownTogetherAndTheTraceIsAClickAway() {
        room.fails("b", "RMA-2", "no rate for GBP");
        room.fails("c", "RMA-3", "no such parcel", Trouble.Hindrance.SUSPENDED);
        var trace = INCIDENTS + "/" + fingerprint() + "/a";
        assertThat(body(get(INCIDENTS)))
                .contains("Calculate refund", "2 incidents", "no rate for GBP", "Retry all 2")
                .contains("no such parcel", "One of them can’t be retried.")
                .doesNotContain("??", "Refund.java");
        assertThat(body(get(INCIDENTS + "/" + fingerprint())))
                .contains("RMA-1", "RMA-2", trace)
                .doesNotContain("??", "RMA-3");
        assertThat(body(get(trace)))
                .contains("Refund.java:7", "Messages are masked")
                .doesNotContain("??");
        var other = room.trouble("c").orElseThrow().fingerprint();
        assertThat(body(get(INCIDENTS + "/" + other)))
                .contains("the step is suspended")
                .doesNotContain("<button class=\"small\"", "??");
        assertThat(get(INCIDENTS + "/nothing")).hasRedirectedUrl(INCIDENTS + "?notice=no-incident");
    }

    @Test
    void aRetryIsRequestedAndThenSaysHowItEnded() {
        var asked = post(RETRIES, Map.of("incident", "a"));
        assertThat(asked).hasRedirectedUrl(INCIDENTS + "?asked=1&refused=0#retries");
        assertThat(body(get(INCIDENTS))).contains("hx-trigger=\"every 5s\"");
        assertThat(body(get(INCIDENTS + "?asked=1&refused=0")))
                .contains("Retry requested", "RMA-1", "Olga", "No incidents")
                .doesNotContain("Worked", "Failed again", "??");
        room.ends("a", RetryRequest.State.FAILED_AGAIN);
        assertThat(body(get(INCIDENTS))).contains("Failed again at").doesNotContain("??");
        assertThat(body(get(INCIDENTS))).doesNotContain("hx-trigger=\"every 5s\"");

        room.fails("a", "RMA-1", "no rate for GBP");
        post(RETRIES, Map.of("incident", "a"));
        room.ends("a", RetryRequest.State.WORKED);
        assertThat(body(get(INCIDENTS))).contains("Worked, ", "Failed again at").doesNotContain("??");
        assertThat(post(RETRIES, Map.of("incident", "a"))).hasRedirectedUrl(INCIDENTS + "?asked=0&refused=1#retries");
        assertThat(body(get(INCIDENTS + "?asked=0&refused=1")))
                .contains("One was left out")
                .doesNotContain("??");
    }

    @Test
    void manyAreRetriedAsTheyWereSeen() {
        for (int i = 0; i < 14; i++) {
            room.fails("x" + i, "RMA-" + i, "no rate for GBP");
        }
        assertThat(body(get(INCIDENTS)))
                .contains("Retry 10 first", "Retry all 15")
                .doesNotContain("??");
        var confirm = INCIDENTS + "/" + fingerprint() + "/retry";
        assertThat(body(get(confirm + "?most=10")))
                .contains("Retry 10 incidents?", "These")
                .containsPattern("(?s)(name=\"incident\".*){10}")
                .doesNotContain("??");
        assertThat(body(get(confirm)))
                .contains("Retry 15 incidents?", "The first 10 of 15")
                .doesNotContain("??");
        assertThat(get(INCIDENTS + "/nothing/retry")).hasRedirectedUrl(INCIDENTS + "?notice=no-incident");
    }

    @Test
    void jobsAtRiskSayWhenTheyAreTriedNext() {
        assertThat(body(get(PATH + "/at-risk"))).contains("Nothing is at risk.").doesNotContain("??");
        room.risks("RMA-1", 2, clock.instant().plusSeconds(60));
        assertThat(body(get(PATH + "/at-risk")))
                .contains("Buy label", "by a worker", "TIMEOUT")
                .doesNotContain("??");
    }

    @Test
    void aProcessIsShownOnItsDrawingAndAsATable() {
        var process = PATH + "/processes/return-case";
        assertThat(body(get(process)))
                .contains(
                        "<svg",
                        "Inspect &lt;items&gt;",
                        "data-step=\"Task_InspectItems\"",
                        "heat5",
                        ">7<",
                        "mark alarm")
                .contains("Version 2", "Version 1", "9 in 10 within")
                .doesNotContain("??", "style=");
        assertThat(body(get(process + "?version=1&mode=sla&window=7d")))
                .contains("50 %", "25 %")
                .doesNotContain("??");
        assertThat(body(get(process + "?mode=time")))
                .contains("2 h", "30 h", "24 h")
                .doesNotContain("??");
        assertThat(body(get(process + "?mode=count&window=1h"))).contains(">4<").doesNotContain("??");
        assertThat(body(get(process + "/steps.csv?version=1")))
                .startsWith("step_id,step,standing")
                .contains("Task_InspectItems,Inspect <items>,7,2,4,1,65700,7200,108000,86400,2,50");
        assertThat(get(PATH + "/processes/nothing")).hasRedirectedUrl(PATH + "?notice=no-model");
    }

    @Test
    void aCasesPathIsDrawnAndListed() {
        assertThat(body(get(PATH + "/cases/RMA-1"))).contains("l taken");
        assertThat(body(get(PATH + "/instances/instance-1")))
                .contains("l taken", "Here now", "Parcel is late", "Return requested", "/desk/cases/RMA-1")
                .doesNotContain("??", "style=");
        assertThat(get(PATH + "/cases/nothing")).hasRedirectedUrl(PATH + "?notice=no-instance");
        assertThat(get(PATH + "/instances/nothing")).hasRedirectedUrl(PATH + "?notice=no-instance");
    }

    @Test
    void theNumbersHaveATableBehindEachChart() {
        assertThat(body(get(PATH + "/numbers")))
                .contains("Return rate", "0 units sold")
                .doesNotContain("??", "style=");
        var file = data.aCase(CaseState.REQUESTED, "Mia", null);
        data.line(file, 1, "SKU-1", "Cup", ReturnReason.DAMAGED, null, 3);
        assertThat(body(get(PATH + "/numbers?days=90")))
                .contains("Arrived damaged", "class=\"chart\"", "The table behind it", "What keeps customers waiting")
                .doesNotContain("??", "style=");
        assertThat(get(PATH + "/numbers?days=0")).hasRedirectedUrl(PATH + "/numbers");
    }

    @Test
    void nobodyElseSeesIt() {
        signIn("jonas", "SUPPORT", "FINANCE", "WAREHOUSE");
        for (var path :
                new String[] {"", "/incidents", "/at-risk", "/numbers", "/processes/return-case", "/cases/RMA-1"}) {
            assertThat(get(PATH + path)).hasStatus(403);
        }
        assertThat(post(RETRIES, Map.of("incident", "a"))).hasStatus(403);
        assertThat(body(get("/desk"))).doesNotContain(PATH);
    }
}
