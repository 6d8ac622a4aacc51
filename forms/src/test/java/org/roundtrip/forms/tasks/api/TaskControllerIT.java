package org.roundtrip.forms.tasks.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.api.Samples;

class TaskControllerIT {
    private final Api api = new Api();
    private String number = "";
    private String task = "";

    @BeforeEach
    void openACase() {
        api.order("100");
        var opened = api.post("/api/v1/cases", "k1", Samples.openCase("100", 1, null));
        number = opened.at("/number").asString();
        task = "/api/v1/tasks/" + opened.at("/tasks/0/id").asString();
        Api.signIn("sam", Roles.SUPPORT);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void listsTheTasksOfOnesOwnQueues() {
        assertThat(api.get("/api/v1/tasks").at("/items/0/caseNumber").asString())
                .isEqualTo(number);
        assertThat(api.get("/api/v1/tasks?queue=support&case=" + number).at("/items"))
                .hasSize(1);
        assertThat(api.get("/api/v1/tasks?mine=true").at("/items")).isEmpty();
        assertThat(api.get("/api/v1/tasks?queue=finance").status()).isEqualTo(403);
        Api.signIn("wim", Roles.WAREHOUSE);
        assertThat(api.get("/api/v1/tasks").at("/items")).isEmpty();
        Api.signIn("ops", Roles.OPERATIONS);
        assertThat(api.get("/api/v1/tasks").at("/items")).hasSize(1);
    }

    @Test
    void pagesByCursor() {
        Api.signIn("shop", Roles.INTEGRATOR);
        api.post("/api/v1/cases", "k2", Samples.openCase("100", 1, null));
        Api.signIn("sam", Roles.SUPPORT);
        var first = api.get("/api/v1/tasks?limit=1");
        var second = api.get("/api/v1/tasks?limit=1&cursor=" + first.at("/next").asString());
        assertThat(second.at("/items")).hasSize(1);
        assertThat(second.at("/items/0/id").asString())
                .isNotEqualTo(first.at("/items/0/id").asString());
        assertThat(second.at("/next").isNull()).isTrue();
    }

    @Test
    void showsATaskWithItsCaseAndTheSchemaOfItsAnswer() {
        var found = api.get(task);
        assertThat(found.at("/form").asString()).isEqualTo("intake/review-request");
        assertThat(found.at("/case/number").asString()).isEqualTo(number);
        assertThat(found.at("/answerSchema/properties/verdict/enum")).hasSize(4);
    }

    @Test
    void looksAbsentToOtherQueuesAndReadableToOperations() {
        var absent = api.get("/api/v1/tasks/none");
        Api.signIn("wim", Roles.WAREHOUSE);
        assertThat(api.get(task).body()).isEqualTo(absent.body());
        assertThat(api.send("POST", task + "/claim", "{}").body()).isEqualTo(absent.body());
        assertThat(api.post(task + "/complete", "k", "{\"verdict\":\"ACCEPT\"}").body())
                .isEqualTo(absent.body());
        Api.signIn("ops", Roles.OPERATIONS);
        assertThat(api.get(task).status()).isEqualTo(200);
        assertThat(api.send("POST", task + "/claim", "{}").status()).isEqualTo(403);
    }

    @Test
    void isClaimedByOneAndSaysByWhom() {
        assertThat(api.send("POST", task + "/claim", "{}").at("/assignee").asString())
                .isEqualTo("sam");
        Api.signIn("sue", Roles.SUPPORT);
        var taken = api.send("POST", task + "/claim", "{}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.at("/claimedBy").asString()).isEqualTo("sam");
        Api.signIn("sam", Roles.SUPPORT);
        assertThat(api.send("POST", task + "/release", "{}").at("/assignee").isNull())
                .isTrue();
    }

    @Test
    void takesAnAnswerOnceAndRepeatsItsOwn() {
        int before = api.statements();
        var done = api.post(task + "/complete", "k1", "{\"verdict\":\"ACCEPT\",\"note\":null}");
        assertThat(api.statements() - before).isLessThanOrEqualTo(13);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.at("/caseNumber").asString()).isEqualTo(number);
        var again = api.post(task + "/complete", "k1", "{\"verdict\":\"ACCEPT\",\"note\":null}");
        assertThat(again.body()).isEqualTo(done.body());
        assertThat(api.post(task + "/complete", "k2", "{\"verdict\":\"ACCEPT\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesAnswersThatDoNotFitAndKeepsTheTaskOpen() {
        var wrong = api.post(task + "/complete", "k1", "{\"verdict\":\"PERHAPS\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.at("/errors/0/pointer").asString()).isEqualTo("/verdict");
        assertThat(api.post(task + "/complete", "k1", "{}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/verdict");
        // A key whose call failed may be used again, with an answer that is right this time.
        assertThat(api.post(task + "/complete", "k1", "{\"verdict\":\"ACCEPT\"}")
                        .status())
                .isEqualTo(200);
    }
}
