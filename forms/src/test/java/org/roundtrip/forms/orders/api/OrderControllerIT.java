package org.roundtrip.forms.orders.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.api.Samples;

class OrderControllerIT {
    private final Api api = new Api();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void takesAnOrderOnceAndShowsItWithItsFreeUnits() {
        api.order("536365");
        var again = api.send("PUT", "/api/v1/orders/536365", Samples.order("pi_536365"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/result").asString()).isEqualTo("UNCHANGED");

        var order = api.get("/api/v1/orders/536365");
        assertThat(order.at("/lines/0/free").asInt()).isEqualTo(3);
        assertThat(order.at("/placedAt").asString()).isEqualTo("2026-02-20T08:26:00Z");
        assertThat(order.at("/payments/0/captured").asInt()).isEqualTo(3500);
    }

    @Test
    void updatesDeliveryAndRefusesOtherContent() {
        api.order("1");
        var delivered =
                Samples.order("pi_1").replace("\"deliveredAt\":null", "\"deliveredAt\":\"2026-02-22T10:00:00Z\"");
        assertThat(api.send("PUT", "/api/v1/orders/1", delivered).at("/result").asString())
                .isEqualTo("UPDATED");
        var dearer = api.send("PUT", "/api/v1/orders/1", Samples.order("pi_1").replace("3000", "3001"));
        assertThat(dearer.status()).isEqualTo(409);
        assertThat(dearer.at("/type").asString()).endsWith("/order-differs");
    }

    @Test
    void namesEveryPlaceThatIsWrong() {
        Api.signIn("shop", Roles.INTEGRATOR);
        var answer = api.send(
                "PUT",
                "/api/v1/orders/1",
                Samples.order("pi_1")
                        .replace("\"quantity\":3", "\"quantity\":0")
                        .replace("\"sku\":\"B\",", ""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors").valueStream().map(e -> e.at("/pointer").asString()))
                .containsExactly("/lines/0/quantity", "/lines/1/sku");
    }

    @Test
    void letsOnlyIntegratorsPut() {
        Api.signIn("sam", Roles.SUPPORT);
        assertThat(api.send("PUT", "/api/v1/orders/1", Samples.order("pi_1")).status())
                .isEqualTo(403);
        assertThat(api.get("/api/v1/orders/1").status()).isEqualTo(404);
    }
}
