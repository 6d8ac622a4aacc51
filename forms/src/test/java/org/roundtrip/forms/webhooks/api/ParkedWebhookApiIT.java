package org.roundtrip.forms.webhooks.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.work.ParkedInMemory;

class ParkedWebhookApiIT {
    private static final String PARKED = "/api/v1/parked-webhooks";

    private final Api api = new Api();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void listsWhatIsParkedPageByPage() {
        api.bean(ParkedInMemory.class).park(1, "evt_1", "no label");
        api.bean(ParkedInMemory.class).park(2, "evt_2", "no label");
        Api.signIn("olga", Roles.OPERATIONS);

        var first = api.get(PARKED + "?limit=1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/items/0/eventId").asString()).isEqualTo("evt_2");
        assertThat(first.at("/items/0/problem").asString()).isEqualTo("no label");

        var second = api.get(PARKED + "?limit=1&cursor=" + first.at("/next").asString());
        assertThat(second.at("/items/0/eventId").asString()).isEqualTo("evt_1");
        assertThat(second.at("/next").isNull() || second.at("/next").isMissingNode())
                .isTrue();
    }

    @Test
    void hasOneWorkedAgain() {
        api.bean(ParkedInMemory.class).park(1, "evt_1", "no label");
        Api.signIn("olga", Roles.OPERATIONS);

        assertThat(api.post(PARKED + "/1/work-again", "k" + System.nanoTime(), "{}")
                        .status())
                .isEqualTo(202);
        assertThat(api.post(PARKED + "/1/work-again", "k" + System.nanoTime(), "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void answersOperationsOnly() {
        Api.signIn("sam", Roles.SUPPORT, Roles.FINANCE, Roles.WAREHOUSE, Roles.INTEGRATOR);
        assertThat(api.get(PARKED).status()).isEqualTo(403);
        assertThat(api.post(PARKED + "/1/work-again", "k" + System.nanoTime(), "{}")
                        .status())
                .isEqualTo(403);
    }
}
