package org.roundtrip.forms.reconciliation.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.bench.FakeBank;

class ReconciliationControllerIT {
    private static final String PATH = "/api/v1/reconciliation";

    @Test
    void aProgramComparesBooksAsAPersonDoes() {
        try (var api = new Api()) {
            api.bean(FakeBank.class).restart();
            Api.signIn("fin", Roles.FINANCE);
            assertThat(api.get(PATH).at("/providers").size()).isGreaterThan(1);
            var same = api.get(PATH + "?provider=stripe");
            assertThat(same.at("/addsUp").asBoolean()).isTrue();
            assertThat(same.at("/from").asString()).isEqualTo("2026-02-23T00:00:00Z");
            assertThat(same.at("/until").asString()).isEqualTo("2026-03-02T00:00:00Z");
            assertThat(same.at("/providers/0/provider").asString()).isEqualTo("stripe");
            assertThat(api.get("/api/v1/exports/reconciliation.csv").body()).startsWith("what,provider,");

            api.bean(FakeBank.class).goesAway("time-out");
            var away = api.get(PATH + "?provider=stripe");
            assertThat(away.at("/addsUp").asBoolean()).isFalse();
            assertThat(away.at("/providers/0/unreachable").asString()).isEqualTo("time-out");
            api.bean(FakeBank.class).restart();
        }
    }

    @Test
    void whatCanNotBeComparedIsRefused() {
        try (var api = new Api()) {
            Api.signIn("fin", Roles.FINANCE);
            assertThat(api.get(PATH + "?from=2026-01-01&to=2026-04-02").status())
                    .isEqualTo(200);
            assertThat(api.get(PATH + "?from=2025-12-31&to=2026-04-02").status())
                    .isEqualTo(400);
            assertThat(api.get(PATH + "?from=2026-03-02&to=2026-03-01").status())
                    .isEqualTo(400);
            assertThat(api.get(PATH + "?from=monday").status()).isEqualTo(400);
            assertThat(api.get(PATH + "?provider=nobody").status()).isEqualTo(400);
            Api.signIn("jo", Roles.SUPPORT);
            assertThat(api.get(PATH).status()).isEqualTo(403);
        }
    }
}
