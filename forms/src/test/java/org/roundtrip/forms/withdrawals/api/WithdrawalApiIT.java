package org.roundtrip.forms.withdrawals.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.withdrawal.WithdrawalWork;

class WithdrawalApiIT {
    private static final String PATH = "/api/v1/withdrawals";
    private static final String ADA = "{\"name\":\"Ada\",\"order\":\"100\",\"email\":\"ada@example.invalid\"";

    private final Api api = new Api();

    @AfterEach
    void close() {
        api.close();
    }

    private Api.Answer state(String key, String more) {
        Api.signIn("shop", Roles.INTEGRATOR);
        return api.post(PATH, key, ADA + more + "}");
    }

    @Test
    void aShopsOwnButtonHandsAStatementInOnce() {
        var stated = state("k1", ",\"statedAt\":\"2026-02-28T23:59:59Z\",\"locale\":\"de-DE\"");

        assertThat(stated.status()).isEqualTo(201);
        var reference = stated.at("/reference").asString();
        assertThat(stated.response().getHeader("Location")).isEqualTo(PATH + "/" + reference);
        assertThat(stated.at("/statedAt").asString()).isEqualTo("2026-02-28T23:59:59Z");
        assertThat(stated.at("/wholeOrder").asBoolean()).isTrue();
        assertThat(stated.at("/locale").asString()).isEqualTo("de-DE");
        assertThat(stated.at("/caseNumber").asString()).startsWith("RMA-");
        assertThat(state("k1", ",\"statedAt\":\"2026-02-28T23:59:59Z\",\"locale\":\"de-DE\"")
                        .at("/reference")
                        .asString())
                .isEqualTo(reference);
        assertThat(api.get(PATH + "/" + reference).at("/finding").isNull()).isTrue();
    }

    @Test
    void anExternalReferenceIsOneStatementWhateverTheKey() {
        var first = state("k1", ",\"externalReference\":\"w-1\"");
        assertThat(state("k2", ",\"externalReference\":\"w-1\"").at("/reference"))
                .isEqualTo(first.at("/reference"));
    }

    @Test
    void whatIsIncompleteOrInTheFutureIsRefused() {
        assertThat(state("k1", ",\"statedAt\":\"2026-03-01T13:00:00Z\"").status())
                .isEqualTo(400);
        assertThat(api.post(PATH, "k2", "{\"name\":\"Ada\",\"order\":\"100\",\"email\":\"nobody\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api.post(PATH, "k3", ADA + ",\"reason\":\"none\"}").status()).isEqualTo(400);
        assertThat(api.get(PATH + "/WD-NONE").status()).isEqualTo(404);
    }

    @Test
    void supportReadsThemPageByPageWithWhatWasFound() {
        api.order("100");
        state("k1", "");
        state("k2", ",\"items\":\"one\"");
        api.bean(WithdrawalWork.class).beginBatch();
        assertThat(api.get(PATH).status()).isEqualTo(403);

        Api.signIn("sue", Roles.SUPPORT);
        var first = api.get(PATH + "?limit=1");
        assertThat(first.at("/items/0/items").asString()).isEqualTo("one");
        var second = api.get(PATH + "?limit=1&cursor=" + first.at("/next").asString());
        assertThat(second.at("/items/0/wholeOrder").asBoolean()).isTrue();
        assertThat(second.at("/items/0/finding").asString()).isNotEmpty();
        assertThat(second.at("/next").isNull()).isTrue();
    }
}
