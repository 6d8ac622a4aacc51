package org.roundtrip.forms.operations.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.bench.FakeModels;
import org.roundtrip.migration.MigrationWork;

class OperationsApiIT {
    private static final String MODELS = "/api/v1/operations/models";
    private static final String MIGRATIONS = "/api/v1/operations/migrations";

    private final Api api = new Api();
    private final FakeModels models = api.bean(FakeModels.class);

    @BeforeEach
    void threeCases() {
        models.restart();
        models.runs("RMA-1", false);
        models.runs("RMA-2", false);
        models.runs("RMA-3", true);
        Api.signIn("olga", Roles.OPERATIONS);
    }

    @AfterEach
    void close() {
        api.close();
    }

    private static String body(boolean dryRun, String more) {
        return "{\"model\": \"return-case\", \"from\": 1, \"to\": 2, \"dryRun\": " + dryRun + more + "}";
    }

    @Test
    void listsModelsWithTheirVersions() {
        var answer = api.get(MODELS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/items/1/model").asString()).isEqualTo("return-case");
        assertThat(answer.at("/items/1/versions/0/newest").asBoolean()).isTrue();
        assertThat(answer.at("/items/1/versions/1/version").asInt()).isEqualTo(1);
        assertThat(answer.at("/items/1/versions/1/running").asInt()).isEqualTo(3);
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndLeavesNothingBehind() {
        var answer = api.post(MIGRATIONS, "k1", body(true, ""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/running").asInt()).isEqualTo(3);
        assertThat(answer.at("/movable").asInt()).isEqualTo(2);
        assertThat(answer.at("/states/0/step/id").asString()).isEqualTo("Call_ReturnShipment");
        assertThat(answer.at("/states/0/cases").asInt()).isEqualTo(2);
        assertThat(answer.at("/problems/0/step/name").asString()).isEqualTo("Inspect items");
        assertThat(answer.at("/problems/0/caseNumbers/0").asString()).isEqualTo("RMA-3");
        assertThat(api.get(MIGRATIONS).at("/items")).isEmpty();

        var helped =
                api.post(MIGRATIONS, "k1", body(true, ", \"steps\": {\"Task_InspectItems\": \"Task_CheckItems\"}"));
        assertThat(helped.at("/movable").asInt()).isEqualTo(3);
    }

    @Test
    void casesAreMovedOnceAndEachIsAccountedFor() {
        var wanted = body(false, ", \"reason\": \"the law\"");
        var begun = api.post(MIGRATIONS, "k2", wanted);
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.at("/counts/waiting").asInt()).isEqualTo(3);
        var again = api.post(MIGRATIONS, "k2", wanted);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.at("/id").asInt()).isEqualTo(begun.at("/id").asInt());
        assertThat(api.post(MIGRATIONS, "k3", wanted).status())
                .as("one at a time")
                .isEqualTo(409);

        assertThat(api.bean(MigrationWork.class).workBatch()).isFalse();
        var done = api.get(String.valueOf(begun.response().getHeader("Location")));
        assertThat(done.at("/finishedAt").isNull()).isFalse();
        assertThat(done.at("/begunBy").asString()).isEqualTo("olga");
        assertThat(done.at("/reason").asString()).isEqualTo("the law");
        assertThat(done.at("/counts/moved").asInt()).isEqualTo(2);
        assertThat(done.at("/failed/0/caseNumber").asString()).isEqualTo("RMA-3");
        assertThat(done.at("/failed/0/problem").asString()).contains("no such step");
        assertThat(api.get(MIGRATIONS).at("/items/0/counts/failed").asInt()).isEqualTo(1);
        assertThat(api.get(MODELS).at("/items/1/versions/1/running").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(api.post(MIGRATIONS, "k4", body(false, ""))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/reason");
        assertThat(api.post(MIGRATIONS, "k5", body(true, ", \"all\": true")).status())
                .isEqualTo(400);
        assertThat(api.post(MIGRATIONS, "k6", "{\"model\": \"return-case\", \"from\": 1, \"to\": 2}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/dryRun");
        assertThat(api.post(MIGRATIONS, "k7", body(true, "").replace("\"to\": 2", "\"to\": 9"))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/to");
        assertThat(api.get(MIGRATIONS + "/999999").status()).isEqualTo(404);
    }

    @Test
    void answersOperationsOnly() {
        Api.signIn("sam", Roles.SUPPORT, Roles.FINANCE, Roles.WAREHOUSE, Roles.INTEGRATOR);
        assertThat(api.get(MODELS).status()).isEqualTo(403);
        assertThat(api.get(MIGRATIONS).status()).isEqualTo(403);
        assertThat(api.post(MIGRATIONS, "k8", body(true, "")).status()).isEqualTo(403);
    }
}
