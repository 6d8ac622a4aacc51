package org.roundtrip.forms.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseState;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.api.Samples;
import org.roundtrip.work.Commands;

class FollowUpApiIT {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Api api = new Api();
    private String path = "";

    @BeforeEach
    void openACase() {
        api.order("100");
        path = path(Samples.openCase("100", 1, null), "k0");
    }

    @AfterEach
    void close() {
        api.close();
    }

    private String path(String body, String key) {
        var opened = api.post("/api/v1/cases", key, body);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return "/api/v1/cases/" + opened.at("/number").asString();
    }

    private void closed(CaseState state, Instant at) {
        var files = api.bean(CaseFiles.class);
        var number = CaseNumber.of(path.substring(path.lastIndexOf('/') + 1));
        var file = files.findByNumber(number).orElseThrow();
        api.bean(Commands.class).run(() -> files.close(file.key(), state, at, null));
        api.database().sql("delete from work_item").update();
    }

    private static String score(int score) {
        return "{\"score\":" + score + "}";
    }

    @Test
    void takesAnAnswerOnceAndGivesItBack() {
        closed(CaseState.REFUNDED, NOW);
        assertThat(api.get(path + "/follow-up").status()).isEqualTo(404);

        var answered = api.post(path + "/follow-up", "k1", "{\"score\":4,\"comment\":\"Fine\"}");

        assertThat(answered.status()).isEqualTo(201);
        assertThat(answered.at("/score").asInt()).isEqualTo(4);
        assertThat(answered.at("/comment").asString()).isEqualTo("Fine");
        assertThat(answered.at("/answeredAt").asString()).isEqualTo(NOW.toString());
        assertThat(answered.at("/coupon").isNull()).isTrue();
        assertThat(api.get(path + "/follow-up").body()).isEqualTo(answered.body());
        assertThat(api.post(path + "/follow-up", "k1", "{\"score\":4,\"comment\":\"Fine\"}")
                        .body())
                .isEqualTo(answered.body());
        var again = api.post(path + "/follow-up", "k2", score(1));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/type").asString()).endsWith("/too-late");
        assertThat(again.at("/code").asString()).isEqualTo("follow-up-answered");
    }

    @Test
    void saysWhyAnAnswerIsNotTaken() {
        var early = api.post(path + "/follow-up", "k1", score(5));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.at("/type").asString()).endsWith("/too-early");
        assertThat(early.at("/code").asString()).isEqualTo("follow-up-not-yet");

        closed(CaseState.REFUSED, NOW);
        assertThat(api.post(path + "/follow-up", "k2", score(5)).at("/code").asString())
                .isEqualTo("follow-up-not-refunded");

        closed(CaseState.REFUNDED, NOW.minus(Duration.ofDays(91)));
        assertThat(api.post(path + "/follow-up", "k3", score(5)).at("/code").asString())
                .isEqualTo("follow-up-over");
        assertThat(api.post("/api/v1/cases/" + CaseNumber.random() + "/follow-up", "k4", score(5))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoAnswer() {
        closed(CaseState.REFUNDED, NOW);
        for (var body : new String[] {
            score(0),
            score(6),
            "{}",
            "{\"score\":\"5\"}",
            "{\"score\":4.5}",
            "{\"score\":5,\"mood\":\"good\"}",
            "{\"score\":5,\"comment\":\"" + "x".repeat(1001) + "\"}"
        }) {
            assertThat(api.post(path + "/follow-up", "k-" + body.hashCode(), body)
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(api.post(path + "/follow-up", "k1", score(6))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/score");
        assertThat(api.send("POST", path + "/follow-up", score(5)).at("/type").asString())
                .endsWith("/missing-idempotency-key");
        Api.signIn("wim", Roles.WAREHOUSE);
        assertThat(api.post(path + "/follow-up", "k2", score(5)).status()).isEqualTo(403);
    }

    @Test
    void aTaskOfAClosedCaseIsSeenAndDoneWhileTheCaseStaysClosed() {
        closed(CaseState.REFUNDED, NOW);
        int before = api.statements();
        assertThat(api.get(path).at("/tasks")).isEmpty();
        assertThat(api.statements() - before).as("reads of a case that is over").isLessThanOrEqualTo(4);

        api.post(path + "/follow-up", "k1", "{\"score\":1,\"comment\":\"Nobody answered\"}");

        Api.signIn("sam", Roles.SUPPORT);
        var seen = api.get(path);
        assertThat(seen.at("/closed").asBoolean()).isTrue();
        assertThat(seen.at("/tasks/0/form").asString()).isEqualTo("follow-up/call-customer-back");
        var task = "/api/v1/tasks/" + seen.at("/tasks/0/id").asString();
        var detail = api.get(task);
        assertThat(detail.at("/answerSchema/required/0").asString()).isEqualTo("note");
        assertThat(detail.at("/answerSchema/properties/note/maxLength").asInt()).isEqualTo(1000);
        assertThat(api.get(path + "/follow-up").at("/comment").asString()).isEqualTo("Nobody answered");
        assertThat(api.post(task + "/complete", "k2", "{\"note\":\" \"}").status())
                .isEqualTo(400);

        var done = api.post(task + "/complete", "k3", "{\"note\":\"Sent the lost part\"}");

        assertThat(done.status()).as(done.body()).isEqualTo(200);
        var after = api.get(path);
        assertThat(after.at("/closed").asBoolean()).isTrue();
        assertThat(after.at("/tasks")).isEmpty();
        assertThat(after.body()).contains("Customer called back: Sent the lost part");
        assertThat(api.get(path + "/follow-up").at("/calledBackAt").asString()).isEqualTo(NOW.toString());
    }

    @Test
    void keepsWhatTheCustomerSaysAboutBeingAskedByMail() {
        assertThat(api.get(path).at("/mayAskByMail").asBoolean()).isFalse();
        assertThat(api.post(path + "/consent", "k1", "{}").status()).isEqualTo(400);
        assertThat(api.post(path + "/consent", "k2", "{\"mayAskByMail\":\"yes\"}")
                        .status())
                .isEqualTo(400);

        var agreed = api.post(path + "/consent", "k3", "{\"mayAskByMail\":true}");

        assertThat(agreed.at("/mayAskByMail").asBoolean()).isTrue();
        assertThat(agreed.response().getHeader("ETag"))
                .isEqualTo(api.get(path).response().getHeader("ETag"));
        assertThat(api.post(path + "/consent", "k4", "{\"mayAskByMail\":false}")
                        .at("/mayAskByMail")
                        .asBoolean())
                .isFalse();
        assertThat(api.get(path).body()).contains("agreed to be asked by mail", "does not want to be asked by mail");
    }

    @Test
    void takesConsentWithTheRequestAndNoneUnlessItIsSaid() {
        var open = Samples.openCase("100", 1, "C9");
        var yes = open.replace("{\"ext", "{\"mayAskByMail\":true,\"ext");
        var opened = path(yes, "k1");
        assertThat(api.get(opened).at("/mayAskByMail").asBoolean()).isTrue();
        // What the customer said since must not make the same request another one.
        assertThat(api.post("/api/v1/cases", "k2", open).status()).isEqualTo(200);
        assertThat(api.post("/api/v1/cases", "k3", yes.replace("true", "\"true\""))
                        .status())
                .isEqualTo(400);
    }
}
