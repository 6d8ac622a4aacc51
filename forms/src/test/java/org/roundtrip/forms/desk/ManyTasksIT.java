package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Several tasks taken at once, what a list warns of, and answers that come too late. */
class ManyTasksIT extends DeskTest {
    private static final String QUEUE = "/desk/queue/support";

    private String free;
    private String his;
    private String mine;

    @BeforeEach
    void threeTasks() {
        free = task("Grace Hopper", null);
        his = task("Tom Okafor", "ana");
        mine = task("Ines Costa", "jonas");
    }

    private String task(String customer, String owner) {
        var file = data.aCase(CaseState.IN_REVIEW, customer, null);
        data.line(file, 1, "RM1", "Red mug", ReturnReason.DAMAGED, null, 2);
        return data.task(file, "intake/review-request", "support", "Review request", 5, 9, owner)
                .id();
    }

    @Test
    void eachIsTakenByItselfAndTheListSaysWhatBecameOfThem() {
        var outcome = change("claim", free, his, mine, "gone", free);
        assertThat(outcome.words()).isEqualTo("One task is yours.");
        assertThat(outcome.left().stream().map(ManyTasksPage.Left::why))
                .containsExactly("Ana claimed this.", "You have it already.", "It is done, or no longer needed.");
        assertThat(owners()).containsExactly("jonas", "ana", "jonas");
        assertThat(outcome.undo()).containsExactly(free);
        assertThat(outcome.undoBy()).isEqualTo("release");

        var undone = change("release", outcome.undo().toArray(String[]::new));
        assertThat(undone.words()).isEqualTo("You gave one task back.");
        assertThat(owners()).containsExactly(null, "ana", "jonas");
    }

    @Test
    void aTaskThatDecidesNothingWarnsOfNothing() {
        var file = data.aCase(CaseState.REFUND_WAITING, "Hugo Brandt", null);
        data.line(file, 1, "RM1", "Red mug", ReturnReason.DAMAGED, null, 2);
        data.task(file, "returns/chase-refund", "finance", "Chase refund", 1, 3);
        signIn("ben", "FINANCE");
        assertThat(body(get("/desk/queue/finance"))).contains("Chase refund").doesNotContain("No photo");
    }

    @Test
    void whatOneDoesNotHaveIsNotGivenBack() {
        var outcome = change("release", free, his, mine);
        assertThat(outcome.left().stream().map(ManyTasksPage.Left::why))
                .containsExactly("Nobody has it.", "Ana claimed this.");
        assertThat(owners()).containsExactly(null, "ana", null);
    }

    @Test
    void theListKeepsItsFilterAndAQueueIsItsOwnPeoples() {
        assertThat(ticked("claim", "state=IN_REVIEW", free)).hasRedirectedUrl(QUEUE + "?state=IN_REVIEW");
        assertThat(ticked("claim", "")).hasRedirectedUrl(QUEUE + "?notice=no-task-ticked");
        signIn("ben", "FINANCE");
        assertThat(ticked("claim", "", free)).hasStatus(403);
        assertThat(body(get("/desk/queue/finance"))).doesNotContain("??");
    }

    @Test
    void aCustomersThirdReturnAndAFaultWithoutAPictureAreSaid() {
        assertThat(body(get(QUEUE))).contains("No photo").doesNotContain("Return no.", "??");
        tables.jdbc()
                .sql("update case_file set customer_email = 'often@example.invalid'")
                .update();
        assertThat(body(get(QUEUE))).containsOnlyOnce("Return no. 3 in a year");
        assertThat(body(get("/desk/tasks/" + mine))).contains("Return no. 3 in a year", "No photo");
        tables.jdbc().sql("update case_line set reason = 'CHANGED_MIND'").update();
        assertThat(body(get(QUEUE))).doesNotContain("No photo");
    }

    @Test
    void casesThatWaitForTheirCustomerAreListedThoughTheyAreNobodysTask() {
        var asked = data.aCase(CaseState.AWAITING_CUSTOMER, "Yuki Tanaka", null);
        tables.jdbc()
                .sql("update case_file set waiting_for = case when id = ? then 'CUSTOMER' else 'SUPPORT' end")
                .param(asked.key())
                .update();
        assertThat(body(get(QUEUE))).contains("/desk/cases?waiting=customer");
        assertThat(body(get("/desk/cases?waiting=customer")))
                .contains("Waiting for the customer", "Yuki Tanaka")
                .doesNotContain("Grace Hopper", "??");
    }

    @Test
    void anAnswerIsHeldBackOnceWhenTheCustomerOrAColleagueWasFaster() {
        var page = "/desk/tasks/" + mine;
        var seen = body(get(page)).replaceFirst("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
        var file = caseOf(mine);
        signIn("ana", "SUPPORT");
        post("/desk/cases/" + file + "/notes", Map.of("text", "Do not accept: wrong serial number"));
        signIn("jonas", "SUPPORT");
        var answer = Map.of("verdict", "REFUSE", "note", "We are sorry to say no", "seen", seen);
        var held = post(page, answer);
        assertThat(held).hasStatus(409);
        assertThat(body(held))
                .contains("Something happened while", "Do not accept: wrong serial number", "We are sorry to say no")
                .doesNotContain("??");
        var again = body(held).replaceFirst("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
        assertThat(post(page, Map.of("verdict", "REFUSE", "note", "Sorry", "seen", again)))
                .hasStatus3xxRedirection();
    }

    @Test
    void anAnswerToATaskThatIsGoneIsShownAgainBesideWhatHappened() {
        var file = caseOf(mine);
        tables.jdbc().sql("delete from work_item where id = ?").param(mine).update();
        var gone = post(
                "/desk/tasks/" + mine,
                Map.of("verdict", "REFUSE", "note", "We are sorry to say no", "about", file, "seen", "1.0"));
        assertThat(gone).hasStatus(410);
        assertThat(body(gone))
                .contains("This task is gone", "The last that happened to " + file, "We are sorry to say no")
                .doesNotContain("??");
    }

    private String caseOf(String task) {
        return items.find(task).orElseThrow().caseNumber();
    }

    private List<String> owners() {
        return java.util.stream.Stream.of(free, his, mine)
                .map(task -> items.find(task).orElseThrow().assignee())
                .toList();
    }

    private ManyTasksPage.Outcome change(String verb, String... tasks) {
        var sent = ticked(verb, "", tasks);
        assertThat(sent).hasRedirectedUrl(QUEUE);
        return (ManyTasksPage.Outcome) sent.getMvcResult().getFlashMap().get("outcome");
    }

    private MvcTestResult ticked(String verb, String filter, String... tasks) {
        var request = MockMvcTester.from(context)
                .post()
                .uri(QUEUE + "/tasks")
                .param("do", verb)
                .param("filter", filter);
        if (tasks.length > 0) {
            request.param("task", tasks);
        }
        return request.exchange();
    }
}
