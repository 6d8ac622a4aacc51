package org.roundtrip.forms.tasks.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.files.Corpus;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.api.Samples;
import org.roundtrip.forms.bench.FakeForms;
import org.roundtrip.taskform.TaskAnswers;
import org.roundtrip.work.Commands;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;

/** What a person can do with a merchant's own form, a program can do here. */
class OwnFormApiIT {
    private static final String TASK = "/api/v1/tasks/own-1";

    private final Api api = new Api();
    private long caseId;
    private String number = "";

    @BeforeEach
    void aTaskWithItsOwnForm() {
        api.order("100");
        number = api.post("/api/v1/cases", "k1", Samples.openCase("100", 1, null))
                .at("/number")
                .asString();
        caseId = api.bean(CaseFiles.class)
                .findByNumber(CaseNumber.of(number))
                .orElseThrow()
                .key();
        var key = api.bean(FakeForms.class)
                .deploy(
                        "weigh",
                        "{'type':'number','id':'w','key':'weight','validate':{'required':true,'max':50}}",
                        "{'type':'textarea','id':'n','key':'note','conditional':{'hide':'=weight < 10'}}",
                        "{'type':'filepicker','id':'f','key':'photos'}");
        var item = new WorkItem(
                "own-1",
                caseId,
                number,
                "process",
                "Task_Weigh",
                key,
                "Weigh it",
                "warehouse",
                null,
                Instant.parse("2026-03-01T12:00:00Z"),
                null);
        api.bean(Commands.class).run(() -> api.bean(WorkItems.class).opened(item));
        Api.signIn("wim", Roles.WAREHOUSE);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void theTaskSaysWhatItsAnswerLooksLike() {
        var task = api.get(TASK);

        assertThat(task.at("/form").asString()).isEqualTo("form:weigh");
        assertThat(task.at("/answerSchema/properties/data/properties/weight/maximum")
                        .asInt())
                .isEqualTo(50);
        assertThat(task.at("/answerSchema/properties/data/required/0").asString())
                .isEqualTo("weight");
    }

    @Test
    void aGoodAnswerCompletesTheTask() {
        var done = api.post(TASK + "/complete", "k2", "{\"data\":{\"weight\":12.5,\"note\":null}}");

        assertThat(done.status()).isEqualTo(200);
        assertThat(api.get(TASK).status()).isEqualTo(404);
        assertThat(api.bean(TaskAnswers.class).ofCase(caseId))
                .singleElement()
                .satisfies(answer -> assertThat(answer.data().toString()).isEqualTo("{weight=12.5, note=, photos=[]}"));
    }

    @Test
    void whatWasAnsweredCanBeReadByStaff() {
        api.post(TASK + "/complete", "k2", "{\"data\":{\"weight\":12.5}}");

        var answers = "/api/v1/cases/" + number + "/form-answers";
        assertThat(api.get(answers).at("/0/step").asString()).isEqualTo("Weigh it");
        assertThat(api.get(answers).at("/0/data/weight").asDouble()).isEqualTo(12.5);
        Api.signIn("shop", Roles.INTEGRATOR);
        assertThat(api.get(answers).status()).isEqualTo(403);
    }

    @Test
    void whatIsWrongIsPointedAt() {
        var wrong = api.post(TASK + "/complete", "k2", "{\"data\":{\"weight\":7,\"note\":\"x\",\"wieght\":1}}");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("\"/data/note\"")
                .contains("\"not-asked\"")
                .contains("\"/data/wieght\"")
                .contains("\"unknown-field\"");
        assertThat(api.post(TASK + "/complete", "k2", "{\"data\":{}}")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("required");
        assertThat(api.post(TASK + "/complete", "k2", "{}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/data");
        assertThat(api.post(TASK + "/complete", "k2", "{\"data\":{\"weight\":1},\"caseId\":2}")
                        .status())
                .isEqualTo(400);
        assertThat(api.post(TASK + "/complete", "k2", "{\"data\":{\"weight\":1}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFileIsAttachedOnceAndAnswered() {
        var attached = attach("k3", PNG);
        assertThat(attached.status()).isEqualTo(201);
        assertThat(attached.at("/type").asString()).isEqualTo("image/png");
        assertThat(attach("k3", PNG).body()).isEqualTo(attached.body());
        assertThat(attach("k4", "GIF89a").at("/errors/0/code").asString()).isEqualTo("wrong-file-type");

        var reference = attached.at("/reference").asString();
        assertThat(api.post(TASK + "/complete", "k5", "{\"data\":{\"weight\":1,\"photos\":[\"" + reference + "\"]}}")
                        .status())
                .isEqualTo(200);
        var file = api.get("/api/v1/files/" + reference);
        assertThat(file.response().getHeader("Content-Disposition")).startsWith("attachment;");
        Api.signIn("shop", Roles.INTEGRATOR);
        assertThat(api.get("/api/v1/files/" + reference).status()).isEqualTo(403);
    }

    @Test
    void anotherQueueCanAttachNothing() {
        Api.signIn("sam", Roles.SUPPORT);

        assertThat(attach("k3", "%PDF-1.7").status()).isEqualTo(404);
    }

    private static final String PNG = new String(Corpus.png(20, 10), StandardCharsets.ISO_8859_1);

    private Api.Answer attach(String key, String latin) {
        return api.send(post(TASK + "/files?name=photo.png")
                .header(Idempotent.HEADER, key)
                .contentType("application/octet-stream")
                .content(latin.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
