package org.roundtrip.forms.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.collection.AskForPayment;
import org.roundtrip.collection.Collections;
import org.roundtrip.collection.OpenLink;
import org.roundtrip.collection.Purpose;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.api.Samples;
import org.roundtrip.forms.bench.FakeTill;
import org.roundtrip.work.Commands;

class CollectionApiIT {
    private final Api api = new Api();
    private String path = "";
    private CaseFile file;
    private long id;

    @BeforeEach
    void wantMoney() {
        api.bean(FakeTill.class).restart();
        api.order("100");
        var opened = api.post("/api/v1/cases", "k0", Samples.openCase("100", 1, null));
        path = "/api/v1/cases/" + opened.at("/number").asString();
        file = api.bean(CaseFiles.class)
                .findByNumber(CaseNumber.of(opened.at("/number").asString()))
                .orElseThrow();
        id = api.bean(Collections.class)
                .want(
                        file.key(),
                        Purpose.PRICE_DIFFERENCE,
                        Money.parse(file.currency() + " 12.00"),
                        Instant.parse("2026-03-06T12:00:00Z"));
    }

    @AfterEach
    void close() {
        api.close();
    }

    private void asked() {
        api.bean(Commands.class).run(() -> api.bean(AskForPayment.class).ask(id, "asking-" + id));
    }

    private Api.Answer link() {
        return api.send("POST", path + "/collections/" + id + "/link", "");
    }

    @Test
    void showsWhatIsWantedWithItsCase() {
        var shown = api.get(path).at("/collections/0");
        assertThat(shown.path("id").asLong()).isEqualTo(id);
        assertThat(shown.path("purpose").asString()).isEqualTo("PRICE_DIFFERENCE");
        assertThat(shown.path("state").asString()).isEqualTo("WANTED");
        assertThat(shown.path("amount").asLong()).isEqualTo(1200);
        assertThat(shown.path("captured").asLong()).isZero();
        assertThat(shown.path("payBy").asString()).isEqualTo("2026-03-06T12:00:00Z");
        assertThat(api.get(path + "/collections/" + id).json()).isEqualTo(shown);
    }

    @Test
    void givesAPageToPayOnAndTheSameAgain() {
        assertThat(link().status()).as("before anybody asks for it").isEqualTo(409);
        asked();

        var first = link();

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/url").asString()).startsWith("https://till.example/");
        assertThat(Instant.parse(first.at("/expiresAt").asString())).isAfter(Instant.parse("2026-03-02T11:00:00Z"));
        assertThat(link().body()).isEqualTo(first.body());
        assertThat(api.get(path).at("/collections/0/state").asString()).isEqualTo("OPEN");
    }

    @Test
    void saysThatItIsPaid() {
        asked();
        link();
        api.bean(FakeTill.class).isPaid();
        api.bean(OpenLink.class).look(id);

        var answer = link();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/code").asString()).isEqualTo("already-paid");
        var shown = api.get(path).at("/collections/0");
        assertThat(shown.path("state").asString()).isEqualTo("PAID");
        assertThat(shown.path("captured").asLong()).isEqualTo(1200);
        assertThat(shown.path("payment").asString()).startsWith("pi_");
    }

    @Test
    void saysThatItIsTooLateOrNotNow() {
        asked();
        api.bean(FakeTill.class).goesAway();
        var away = link();
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.at("/type").asString()).endsWith("/unavailable");

        api.bean(org.roundtrip.forms.bench.TestClock.class)
                .standAt(Instant.parse("2026-03-01T12:00:00Z").plus(Duration.ofDays(6)));
        var late = link();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/code").asString()).isEqualTo("payment-over");
    }

    @Test
    void isForThoseWhoMayAndFindsNothingOfOthers() {
        asked();
        assertThat(api.send("POST", path + "/collections/" + (id + 999) + "/link", "")
                        .status())
                .isEqualTo(404);
        assertThat(api.send("POST", "/api/v1/cases/" + CaseNumber.random() + "/collections/" + id + "/link", "")
                        .status())
                .isEqualTo(404);
        Api.signIn("wes", Roles.WAREHOUSE);
        assertThat(link().status()).isEqualTo(403);
        assertThat(api.get(path + "/collections/" + id).status()).isEqualTo(403);
        assertThat(api.get(path).at("/collections").size()).isZero();
        Api.signIn("sue", Roles.SUPPORT);
        assertThat(api.get(path).at("/collections").size()).isEqualTo(1);
    }
}
