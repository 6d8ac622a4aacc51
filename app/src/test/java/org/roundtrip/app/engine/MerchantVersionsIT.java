package org.roundtrip.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.roundtrip.support.ApiClient;
import org.roundtrip.support.MerchantsDirectory;
import org.roundtrip.support.MySqlServer;
import org.roundtrip.support.TestServer;

/** A merchant's copy of our model comes, changes and goes: new cases get the newest, running ones keep theirs. */
class MerchantVersionsIT {
    private final String database = MySqlServer.running().newSchema();
    private String before = "";
    private String during = "";

    @Test
    void newCasesGetTheMerchantsCopyAndRunningOnesKeepTheirs() {
        var models = MerchantsDirectory.empty().withATaskBefore("Task_DecidePolicy", "support");
        try (var server = TestServer.over(database)) {
            before = open(server, "V-1");
            assertThat(tasks(server, before)).isEmpty();
            assertThat(versions(server)).containsExactly(1);
        }
        try (var server = TestServer.over(database, "--roundtrip.models-dir=" + models.path())) {
            during = open(server, "V-2");
            assertThat(tasks(server, during)).containsExactly("Check serial number");
            assertThat(tasks(server, before)).isEmpty();
            assertThat(versions(server)).containsExactly(1, 2);
        }
        try (var server = TestServer.over(database, "--roundtrip.models-dir=" + models.path())) {
            assertThat(versions(server)).as("nothing has changed").containsExactly(1, 2);
        }
        // The copy is taken away: its case still has its task, its form and its answer.
        try (var server = TestServer.over(database)) {
            assertThat(tasks(server, open(server, "V-3"))).isEmpty();
            var api = new ApiClient(server);
            var task = api.get("support", "/tasks?case=" + during)
                    .at("/items/0/id")
                    .asString();
            assertThat(api.get("support", "/tasks/" + task).at("/answerSchema/properties/data/properties/serial"))
                    .isNotEmpty();
            api.post(
                    "support",
                    "/tasks/" + task + "/complete",
                    "{\"data\":{\"serial\":\"SN-1234\",\"serialMatches\":\"YES\"}}");
            assertThat(tasks(server, during)).isEmpty();
        }
    }

    @Test
    void aModelThatMayNotBeStopsTheStart() {
        var models = MerchantsDirectory.empty()
                .with("bad.form", "{\"type\":\"default\",\"id\":\"bad\",\"schemaVersion\":99,\"components\":[]}");

        assertThatThrownBy(() -> TestServer.over(database, "--roundtrip.models-dir=" + models.path()))
                .hasRootCauseInstanceOf(ModelsRefused.class)
                .rootCause()
                .hasMessageContaining("bad.form: the form: schemaVersion must be a whole number from 1 to 19");
    }

    private static List<Integer> versions(TestServer server) {
        return server
                .bean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey("return-case")
                .orderByProcessDefinitionVersion()
                .asc()
                .list()
                .stream()
                .map(ProcessDefinition::getVersion)
                .toList();
    }

    private static List<String> tasks(TestServer server, String number) {
        var items =
                new ApiClient(server).get("support", "/tasks?case=" + number).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("name").asString())
                .toList();
    }

    private static String open(TestServer server, String order) {
        var api = new ApiClient(server);
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        api.put("integrator", "/orders/" + order, """
                {"placedAt": "%s", "deliveredAt": "%s", "currency": "GBP", "shippingPaid": 0,
                 "customer": {"email": "ada@example.invalid", "name": "Ada", "street": "1 High Street", "city": "Leeds",
                              "postcode": "LS1 1AA", "country": "GB"},
                 "lines": [{"line": 1, "sku": "LAMP", "name": "Lamp", "quantity": 1, "paid": 0, "tax": 0,
                            "returnable": true}], "payments": []}""".formatted(yesterday, yesterday));
        return api.post(
                        "integrator",
                        "/cases",
                        "{\"outcome\": \"REFUND\", \"lines\": [{\"order\": \"" + order
                                + "\", \"line\": 1, \"quantity\": 1, \"reason\": \"CHANGED_MIND\"}]}")
                .path("number")
                .asString();
    }
}
