package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.inspection.InspectionAnswer;

class TaskPageIT extends DeskTest {
    private CaseFile file;
    private String review;

    @BeforeEach
    void aRequestToReview() {
        file = data.aCase(CaseState.IN_REVIEW, "Grace Hopper", null);
        data.line(file, 1, "RM1", "Red mug", ReturnReason.DAMAGED, "Chipped", 2);
        data.counted(file, 1, "ACCEPT", "within-window", 2, 0, 0);
        review = data.task(file, "intake/review-request", "support", "Review request", 3, 5)
                .id();
    }

    @Test
    void anAnswerIsHeldAndTheNextTaskFollows() {
        var next = data.task(file, "shipping/arrange-label", "support", "Arrange label", 1, null)
                .id();
        var answered = post("/desk/tasks/" + review, Map.of("verdict", "ACCEPT"));
        assertThat(answered).hasRedirectedUrl("/desk/tasks/" + next);
        assertThat(verbs.given(review)).isNull();
        assertThat(body(get("/desk/tasks/" + next)))
                .contains("Done.", "Next: " + file.number() + ".", "/desk/tasks/" + review + "/undo");
        assertThat(body(get("/desk/queue/support")))
                .doesNotContain("t-" + review)
                .contains("t-" + next);
    }

    @Test
    void undoTakesTheAnswerBackAndKeepsWhatWasTyped() {
        post("/desk/tasks/" + review, Map.of("verdict", "ASK", "note", "Which size?"));
        var undone = post("/desk/tasks/" + review + "/undo", Map.of());
        assertThat(undone).hasRedirectedUrl("/desk/tasks/" + review + "?notice=undone");
        assertThat(undone.getMvcResult().getFlashMap().get("undone"))
                .isEqualTo(new TaskPage.Undone(Map.of("verdict", "ASK", "note", "Which size?")));
        answers.carryOutAllOf(staff("jonas"));
        assertThat(verbs.given(review)).isNull();
        assertThat(items.find(review)).isPresent();
    }

    @Test
    void undoingTooLateSaysSo() {
        post("/desk/tasks/" + review, Map.of("verdict", "ACCEPT"));
        answers.carryOutAllOf(staff("jonas"));
        assertThat(post("/desk/tasks/" + review + "/undo", Map.of())).hasRedirectedUrl("/desk?notice=undo-too-late");
        assertThat(body(get("/desk?notice=undo-too-late"))).contains("Too late to undo");
    }

    @Test
    void theNextAnswerMakesTheOneBeforeFinal() {
        var next = data.task(file, "shipping/arrange-label", "support", "Arrange label", 1, null)
                .id();
        post("/desk/tasks/" + review, Map.of("verdict", "ACCEPT"));
        post("/desk/tasks/" + next, Map.of("choice", "RETRY"));
        assertThat(verbs.given(review)).isNotNull();
        assertThat(verbs.given(next)).isNull();
    }

    @Test
    void anAnswerThatFailsComesBackWithItsReasonAndItsWords() {
        verbs.refuse(new InvalidRequest("/note", "note-missing", "the customer has to be told why"));
        post("/desk/tasks/" + review, Map.of("verdict", "REFUSE", "note", "Too late for us"));
        answers.carryOutAllOf(staff("jonas"));
        assertThat(body(get("/desk")))
                .contains("Review request for " + file.number() + " was not carried out.")
                .contains("The customer has to be told why.")
                .contains("href=\"/desk/tasks/" + review + "\"");
        assertThat(body(get("/desk/tasks/" + review))).contains("Too late for us");
        verbs.refuse(null);
        post("/desk/tasks/" + review, Map.of("verdict", "ACCEPT"));
        answers.carryOutAllOf(staff("jonas"));
        assertThat(verbs.given(review)).isNotNull();
    }

    @Test
    void anAnswerWhoseTaskEndedWithoutItIsNotForgottenInSilence() {
        post("/desk/tasks/" + review, Map.of("verdict", "ACCEPT"));
        tables.jdbc().sql("delete from work_item where id = ?").param(review).update();
        answers.carryOutAllOf(staff("jonas"));
        assertThat(body(get("/desk")))
                .contains("Review request for " + file.number() + " was not carried out.", "The task was gone")
                .contains("href=\"/desk/cases/" + file.number() + "\"")
                .doesNotContain("Answer again");
        assertThat(post("/desk/tasks/" + review + "/dismiss", Map.of())).hasRedirectedUrl("/desk");
        assertThat(body(get("/desk"))).doesNotContain("was not carried out");
    }

    @Test
    void problemsStandInASummaryAndBesideTheirFields() {
        var refused = post("/desk/tasks/" + review, Map.of("verdict", "REFUSE", "note", " "));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused))
                .contains("<title>Error: Review request")
                .contains("There is a problem")
                .contains("href=\"#f-note\"")
                .contains("id=\"f-note-problem\"")
                .contains("aria-invalid=\"true\"")
                .contains("value=\"REFUSE\" checked");
        assertThat(body(post("/desk/tasks/" + review, Map.of()))).contains("Choose a decision");
    }

    @Test
    void aTaskSomebodyElseHasOffersTheNextOne() {
        commands.run(() -> items.assigned(review, "jonas"));
        signIn("ana", "SUPPORT");
        assertThat(body(get("/desk/tasks/" + review)))
                .contains("Jonas claimed this.", "Next task")
                .doesNotContain("data-answer");
        var late = post("/desk/tasks/" + review + "/claim", Map.of());
        assertThat(late).hasStatus(409);
        assertThat(body(late)).contains("Jonas claimed this.");
        assertThat(post("/desk/tasks/" + review, Map.of("verdict", "ACCEPT"))).hasStatus(409);
    }

    @Test
    void aTaskThatIsGoneSaysSo() {
        commands.run(() -> items.gone(review));
        for (var answer : java.util.List.of(
                get("/desk/tasks/" + review), post("/desk/tasks/" + review, Map.of("verdict", "ACCEPT")))) {
            assertThat(answer).hasStatus(410);
            assertThat(body(answer)).contains("This task no longer exists. It may have been completed or cancelled.");
        }
    }

    @Test
    void onlyThePeopleOfAQueueSeeItsTasks() {
        signIn("mia", "WAREHOUSE");
        assertThat(get("/desk/tasks/" + review)).hasStatus(403);
        assertThat(get("/desk/queue/support")).hasStatus(403);
        assertThat(post("/desk/tasks/" + review, Map.of("verdict", "ACCEPT"))).hasStatus(403);
        signIn("nobody");
        assertThat(get("/desk")).hasStatus(403);
        assertThat(get("/desk/cases")).hasStatus(403);
        assertThat(get("/desk/cases/" + file.number())).hasStatus(403);
    }

    @Test
    void fourEyesAreTwoPeople() {
        long refund = data.refund(file, "WAITING_APPROVAL", 61450, 2, "very-large-amount", "jonas");
        data.approval(refund, "ana", "The photos match.");
        var task = data.task(file, "refund/approve-refund", "finance", "Approve refund as second", 1, null)
                .id();
        signIn("jonas", "FINANCE");
        assertThat(body(get("/desk/tasks/" + task)))
                .contains("You had a hand in this refund")
                .doesNotContain("data-answer");
        signIn("ana", "FINANCE");
        assertThat(body(get("/desk/tasks/" + task))).contains("You have approved this refund already");
        assertThat(post("/desk/tasks/" + task, Map.of("verdict", "APPROVE"))).hasStatus(409);
        signIn("ben", "FINANCE");
        assertThat(body(get("/desk/tasks/" + task)))
                .contains("Approve £614.50", "The photos match.", "two different people of finance");
    }

    @Test
    void oneTapAnswersForAPerfectParcel() {
        var task = inspection();
        post("/desk/tasks/" + task, Map.of("ideal", "yes"));
        answers.carryOutAllOf(staff("mia"));
        assertThat(verbs.given(task))
                .isEqualTo(new InspectionAnswer(
                        java.util.List.of(new InspectionAnswer.Line(1, 2, 2, InspectionAnswer.Grade.A, null)),
                        java.util.List.of()));
    }

    @Test
    void rowsForUndeclaredItemsGrowWithoutScriptsAndEmptyOnesAreIgnored() {
        var task = inspection();
        var fields = new java.util.HashMap<>(Map.of(
                "lines[0].line", "1",
                "lines[0].received", "2",
                "lines[0].accepted", "2",
                "lines[0].grade", "A",
                "rows", "3",
                "undeclared[0].description", "",
                "undeclared[0].quantity", "",
                "undeclared[2].description", "A blue scarf",
                "undeclared[2].quantity", ""));
        fields.put("addRow", "yes");
        assertThat(body(post("/desk/tasks/" + task, fields)))
                .contains("undeclared[3].description", "A blue scarf")
                .doesNotContain("undeclared[4].description");
        fields.remove("addRow");
        post("/desk/tasks/" + task, fields);
        answers.carryOutAllOf(staff("mia"));
        assertThat(((InspectionAnswer) verbs.given(task)).undeclared())
                .containsExactly(new InspectionAnswer.Undeclared("A blue scarf", 1));
    }

    @Test
    void countsThatDoNotFitAreNamedWithTheirItem() {
        var task = inspection();
        var wrong = post(
                "/desk/tasks/" + task,
                Map.of(
                        "lines[0].line",
                        "1",
                        "lines[0].received",
                        "2",
                        "lines[0].accepted",
                        "3",
                        "lines[0].grade",
                        "A"));
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains("Red mug: At most 2 can be accepted");
        var words = post(
                "/desk/tasks/" + task,
                Map.of("lines[0].line", "1", "lines[0].received", "", "lines[0].accepted", "x", "lines[0].grade", "A"));
        assertThat(body(words)).contains("Enter a whole number").contains("value=\"x\"");
    }

    @Test
    void theWarehouseSeesInitialsAndNoMessages() {
        data.say(file, Actor.CUSTOMER, "My name is Grace");
        var task = inspection();
        assertThat(body(get("/desk/tasks/" + task)))
                .contains("G.H.", "Chipped")
                .doesNotContain("Grace Hopper", "grace.hopper@", "My name is Grace", "£");
        assertThat(body(get("/desk/queue/warehouse"))).contains("G.H.").doesNotContain("Hopper");
        assertThat(body(get("/desk/cases"))).contains("G.H.").doesNotContain("Hopper");
    }

    private String inspection() {
        signIn("mia", "WAREHOUSE");
        return data.task(file, "inspection/inspect-items", "warehouse", "Inspect items", 1, null)
                .id();
    }
}
