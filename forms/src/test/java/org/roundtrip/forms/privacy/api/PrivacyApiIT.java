package org.roundtrip.forms.privacy.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;

class PrivacyApiIT {
    private static final String EXPORTS = "/api/v1/privacy/exports";
    private static final String ERASURES = "/api/v1/privacy/erasures";
    private static final String CREDIT = """
            {"email":"Ann@example.invalid","amount":2000,"currency":"GBP","reason":"broken on arrival"}""";

    private final Api api = new Api();

    @AfterEach
    void close() {
        api.close();
    }

    private void annHasACredit() {
        Api.signIn("fin", Roles.FINANCE);
        assertThat(api.post("/api/v1/store-credits", "issue-1", CREDIT).status())
                .isEqualTo(201);
        Api.signIn("sam", Roles.SUPPORT);
    }

    @Test
    void anExportListsWhatIsKeptAndNoCodeThatIsMoney() {
        annHasACredit();
        var export = api.post(EXPORTS, "e1", "{\"email\":\"ANN@example.invalid\"}");
        assertThat(export.status()).as(export.body()).isEqualTo(200);
        assertThat(export.at("/data/store_credit/0/balance_minor").asInt()).isEqualTo(2000);
        assertThat(export.at("/data/store_credit/0/code").asString()).startsWith("…");
        assertThat(export.at("/data/store_credit_entry/0/done_by").isMissingNode())
                .isTrue();
    }

    @Test
    void aDryRunChangesNothingAndAnErasureIsDoneOncePerKey() {
        annHasACredit();
        var dry = api.post(ERASURES, "d1", "{\"email\":\"ann@example.invalid\",\"dryRun\":true}");
        assertThat(dry.status()).as(dry.body()).isEqualTo(200);
        assertThat(dry.at("/credits").asInt()).isOne();
        assertThat(dry.at("/before").size()).isZero();

        var body = "{\"email\":\"ann@example.invalid\",\"reason\":\"asked by mail\"}";
        var erased = api.post(ERASURES, "x1", body);
        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        assertThat(api.post(ERASURES, "x1", body).body()).isEqualTo(erased.body());

        var after = api.post(ERASURES, "d2", "{\"email\":\"ann@example.invalid\",\"dryRun\":true}");
        assertThat(after.at("/credits").asInt()).isZero();
        assertThat(after.at("/before/0/kind").asString()).isEqualTo("ERASURE");
        Api.signIn("fin", Roles.FINANCE);
        assertThat(api.get("/api/v1/store-credits?email=ann@example.invalid").body())
                .doesNotContain("2000");
    }

    @Test
    void badRequestsAndOtherRolesAreRefused() {
        Api.signIn("sam", Roles.SUPPORT);
        assertThat(api.post(EXPORTS, "e1", "{\"email\":\"nobody\"}").status()).isEqualTo(400);
        assertThat(api.post(ERASURES, "x1", "{\"email\":\"ann@example.invalid\"}")
                        .status())
                .isEqualTo(400);
        Api.signIn("wim", Roles.WAREHOUSE, Roles.FINANCE, Roles.INTEGRATOR);
        assertThat(api.post(EXPORTS, "e2", "{\"email\":\"ann@example.invalid\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api.post(ERASURES, "x2", "{\"email\":\"ann@example.invalid\"}")
                        .status())
                .isEqualTo(403);
    }
}
