package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.bench.FakeModels;
import org.roundtrip.migration.MigrationWork;
import org.springframework.beans.factory.annotation.Autowired;

class ModelsPageIT extends DeskTest {
    private static final String PATH = "/desk/models";
    private static final String RETURN = PATH + "/return-case";

    @Autowired
    FakeModels models;

    @Autowired
    MigrationWork work;

    @BeforeEach
    void threeCases() {
        models.restart();
        models.runs("RMA-1", false);
        models.runs("RMA-2", false);
        models.runs("RMA-3", true);
        signIn("olga", "OPERATIONS");
    }

    @Test
    void theListSaysHowManyCasesRunOnEachVersion() {
        assertThat(body(get("/desk"))).contains(PATH).doesNotContain("??");
        assertThat(body(get(PATH)))
                .contains("Return", "Version 2", "no cases", "new cases begin with it", "Version 1", "3 cases")
                .contains("No case was ever moved.")
                .doesNotContain("??");
    }

    @Test
    void tryingOutSaysWhoGoesWhereAndWhoCant() {
        assertThat(body(get(RETURN))).contains("Try it out").doesNotContain("can go", "??");
        assertThat(body(get(RETURN + "?from=1&to=2")))
                .contains("2 of 3 cases can go", "Return shipment", "the same step", "Inspect items")
                .contains("The new version has no such step.", "RMA-3", "Check items", "Move 2 cases", "1 case stays")
                .doesNotContain("??");
        assertThat(body(get(RETURN + "?from=1&to=2&step-Task_InspectItems=Task_CheckItems")))
                .contains("3 of 3 cases can go", "Move 3 cases")
                .doesNotContain("no such step", "??");
        assertThat(body(get(RETURN + "?from=2&to=1")))
                .contains("No case runs on this version.")
                .doesNotContain("Move 0", "??");
    }

    @Test
    void casesAreMovedAndThePageSaysWhatBecameOfThem() {
        var begun = post(RETURN, Map.of("from", "1", "to", "2", "reason", "the <b>law</b>"));
        var at = String.valueOf(begun.getResponse().getRedirectedUrl());
        assertThat(at).startsWith("/desk/migrations/");
        assertThat(get(at)).hasHeader("Refresh", "3");
        assertThat(body(get(at))).contains("Under way: 0 of 3").doesNotContain("??");
        assertThat(post(RETURN, Map.of("from", "1", "to", "2", "reason", "me too")))
                .hasStatus(409);

        work.workBatch();
        assertThat(get(at)).doesNotContainHeader("Refresh");
        assertThat(body(get(at)))
                .contains("1 could not go", "2 of 3", "the &lt;b&gt;law&lt;/b&gt;", "RMA-3", "no such step")
                .doesNotContain("??");
        assertThat(body(get(PATH))).contains(at, "return-case: version 1 to 2");
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        assertThat(post(RETURN, Map.of("from", "1", "to", "2"))).hasStatus(422);
        assertThat(body(post(RETURN, Map.of("from", "1", "to", "2")))).contains("Say why");
        assertThat(body(get(RETURN + "?from=1&to=1"))).contains("Choose two different versions.");
        assertThat(body(get(RETURN + "?from=1&to=2&step-Task_InspectItems=Task_Nowhere")))
                .contains("The new version has no step Task_Nowhere.")
                .doesNotContain("Move 3", "??");
        assertThat(body(get(PATH + "/refund-payout"))).contains("There is only one version");
        assertThat(get(PATH + "/nothing")).hasRedirectedUrl(PATH + "?notice=no-model");
        assertThat(get("/desk/migrations/999999")).hasRedirectedUrl(PATH + "?notice=no-migration");
    }

    @Test
    void nobodyElseSeesIt() {
        signIn("jonas", "SUPPORT", "FINANCE", "WAREHOUSE");
        assertThat(get(PATH)).hasStatus(403);
        assertThat(get(RETURN)).hasStatus(403);
        assertThat(post(RETURN, Map.of("from", "1", "to", "2", "reason", "x"))).hasStatus(403);
        assertThat(get("/desk/migrations/1")).hasStatus(403);
        assertThat(body(get("/desk"))).doesNotContain(PATH);
    }
}
