package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.followup.CallCustomerBackAnswer;

/** A task of a case that is closed, and stays so. */
class CallBackPageIT extends DeskTest {
    private CaseFile file;
    private String task;

    @BeforeEach
    void aCustomerForWhomItWentBadly() {
        signIn("jonas", "SUPPORT");
        file = data.aCase(CaseState.RECEIVED, "Rosa Lindqvist", null);
        data.line(file, 1, "RM1", "Red mug", ReturnReason.DAMAGED, "Chipped", 2);
        data.counted(file, 1, "ACCEPT", "within-window", 2, 2, 2);
        data.refund(file, "SETTLED", 4250, 0, "small-amount", "roundtrip");
        data.howItWent(file, 1, "Nobody answered <b>me</b>");
        task = data.task(file, "follow-up/call-customer-back", "support", "Call the customer back", 1, null)
                .id();
    }

    @Test
    void showsOnOnePageWhatTheCallIsAbout() {
        assertThat(body(get("/desk/tasks/" + task)))
                .contains(
                        "Rosa Lindqvist",
                        "rosa.lindqvist@example.com",
                        "mailto:rosa.lindqvist@example.com?subject=" + file.number(),
                        "1 of 5: very badly",
                        "Nobody answered &lt;b&gt;me&lt;/b&gt;",
                        "£42.50",
                        "From request to money",
                        "24 h",
                        "Red mug",
                        "Only colleagues read this.");
    }

    @Test
    void waitsInTheQueueOfSupportLikeAnyOtherTask() {
        assertThat(body(get("/desk/queue/support"))).contains(file.number().value(), "Call the customer back");
        assertThat(body(get("/desk"))).contains("1");
        assertThat(body(get("/desk/cases/" + file.number())))
                .contains("Call the customer back", "/desk/tasks/" + task, "1 of 5: very badly")
                .doesNotContain("This case is closed");
    }

    @Test
    void wantsToKnowHowTheCallWent() {
        var empty = post("/desk/tasks/" + task, Map.of("note", " "));
        assertThat(empty).hasStatus(422);
        assertThat(body(empty)).contains("Say how it went");

        assertThat(post("/desk/tasks/" + task, Map.of("note", "Apologised"))).hasStatus3xxRedirection();

        answers.carryOutAllOf(staff("jonas"));
        assertThat(verbs.given(task)).isEqualTo(new CallCustomerBackAnswer("Apologised"));
    }

    @Test
    void keepsTheCustomersWordsFromThoseWhoDontNeedThem() {
        signIn("wes", "WAREHOUSE");
        assertThat(body(get("/desk/cases/" + file.number()))).doesNotContain("Nobody answered", "1 of 5", "mailto:");
    }
}
