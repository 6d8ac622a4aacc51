package org.roundtrip.forms.operations.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.bench.FakeRoom;
import org.roundtrip.operations.RetryRequest;

class IncidentApiIT {
    private static final String PATH = "/api/v1/operations/";

    private final Api api = new Api();
    private final FakeRoom room = api.bean(FakeRoom.class);

    @BeforeEach
    void twoIncidents() {
        room.restart();
        room.fails("a", "RMA-1", "no rate for GBP");
        room.fails("b", "RMA-2", "no rate for GBP");
        Api.signIn("olga", Roles.OPERATIONS);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void incidentsAreListedAndRetriedWithTheTruth() {
        var listed = api.get(PATH + "incidents");
        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.at("/items/0/count").asInt()).isEqualTo(2);
        assertThat(listed.at("/items/0/step/name").asString()).isEqualTo("Calculate refund");
        assertThat(api.get(PATH + "incidents/a").at("/trace").asString()).contains("Refund.java");
        assertThat(api.get(PATH + "incidents/nothing").status()).isEqualTo(404);

        var asked = api.post(PATH + "retries", "k1", "{\"incidents\": [\"a\", \"gone\"]}");
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.at("/items/0/requested").asBoolean()).isTrue();
        assertThat(asked.at("/items/1/requested").asBoolean()).isFalse();
        assertThat(api.get(PATH + "retries").at("/items/0/state").asString()).isEqualTo("REQUESTED");
        room.ends("a", RetryRequest.State.WORKED);
        var worked = api.get(PATH + "retries?limit=1");
        assertThat(worked.at("/items/0/state").asString()).isEqualTo("WORKED");
        assertThat(worked.at("/items/0/by").asString()).isEqualTo("olga");
        assertThat(api.post(PATH + "retries", "k2", "{\"incidents\": []}").status())
                .isEqualTo(400);
    }

    @Test
    void countsStepsPathsAndNumbersAreThereForPrograms() {
        assertThat(api.get(PATH + "overview").at("/incidents").asInt()).isEqualTo(2);
        var steps = api.get(PATH + "models/return-case/versions/2/steps?window=7d");
        assertThat(steps.at("/window").asString()).isEqualTo("7d");
        assertThat(steps.at("/live/0/standing").asInt()).isEqualTo(7);
        assertThat(steps.at("/finished/0/late").asInt()).isEqualTo(2);
        assertThat(api.get(PATH + "models/nothing/versions/1/steps").status()).isEqualTo(404);
        assertThat(api.get(PATH + "cases/RMA-1/paths").at("/items/0/taken/0").asString())
                .isEqualTo("Flow_1");
        assertThat(api.get(PATH + "cases/nothing/paths").status()).isEqualTo(404);
        assertThat(api.get(PATH + "numbers?days=7").at("/days").asInt()).isEqualTo(7);
        assertThat(api.get(PATH + "numbers?days=0").status()).isEqualTo(400);
        assertThat(api.get(PATH + "jobs-at-risk").at("/items")).isEmpty();
    }

    @Test
    void answersOperationsOnly() {
        Api.signIn("sam", Roles.SUPPORT, Roles.FINANCE, Roles.WAREHOUSE, Roles.INTEGRATOR);
        for (var path :
                new String[] {"incidents", "retries", "overview", "numbers", "jobs-at-risk", "cases/RMA-1/paths"}) {
            assertThat(api.get(PATH + path).status()).as(path).isEqualTo(403);
        }
        assertThat(api.post(PATH + "retries", "k3", "{\"incidents\": [\"a\"]}").status())
                .isEqualTo(403);
    }
}
