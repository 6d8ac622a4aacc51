package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.work.ParkedInMemory;
import org.springframework.beans.factory.annotation.Autowired;

class ParkedPageIT extends DeskTest {
    @Autowired
    ParkedInMemory parked;

    @BeforeEach
    void parkOne() {
        parked.workAgain(7);
        parked.park(7, "evt_7", "no label with tracking code C7");
        signIn("olga", "OPERATIONS");
    }

    @Test
    void operationsSeesOnTheHomePageThatSomethingIsParked() {
        assertThat(body(get("/desk")))
                .contains("Parked webhooks", "/desk/parked")
                .doesNotContain("??");
        signIn("jonas", "SUPPORT");
        assertThat(body(get("/desk"))).doesNotContain("Parked webhooks");
    }

    @Test
    void thePageSaysWhatIsParkedAndWhy() {
        assertThat(body(get("/desk/parked")))
                .contains("easypost", "evt_7", "tracker.updated", "No label with tracking code C7.", "Work again")
                .doesNotContain("??");
    }

    @Test
    void aReportIsWorkedAgainOnce() {
        assertThat(post("/desk/parked/7/again", Map.of())).hasRedirectedUrl("/desk/parked?notice=parked-again");
        assertThat(post("/desk/parked/7/again", Map.of())).hasRedirectedUrl("/desk/parked?notice=parked-gone");
        assertThat(body(get("/desk/parked"))).contains("Nothing is parked.");
    }

    @Test
    void nobodyElseSeesIt() {
        signIn("jonas", "SUPPORT", "FINANCE", "WAREHOUSE");
        assertThat(get("/desk/parked")).hasStatus(403);
        assertThat(post("/desk/parked/7/again", Map.of())).hasStatus(403);
    }
}
