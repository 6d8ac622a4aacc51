package org.roundtrip.forms.orders.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.api.Samples;

class OrderImportIT {
    private static final String HEADER = "number,placedAt,currency,email,line,sku,lineName,quantity,paid,returnable,"
            + "paymentProvider,paymentReference,paymentCaptured\n";

    private final Api api = new Api();

    @BeforeEach
    void signIn() {
        Api.signIn("shop", Roles.INTEGRATOR);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void takesJsonLinesAndListsTheBadOnes() {
        var file = order("1") + "\n\nnot json\n" + order("2").replace("\"quantity\":3", "\"quantity\":0") + "\n"
                + order("1") + "\n" + order("1").replace("3000", "2999") + "\r\n" + "x".repeat(1024 * 1024 + 1) + "\n"
                + order("3");
        var report = load("application/x-ndjson", file);
        assertThat(report.at("/imported").asInt()).isEqualTo(2);
        assertThat(report.at("/unchanged").asInt()).isEqualTo(1);
        assertThat(report.at("/rejected").valueStream().map(r -> r.at("/line").asInt()))
                .containsExactly(3, 4, 6, 7);
        assertThat(report.at("/rejected/1/problem").asString()).contains("/lines/0/quantity");
    }

    @Test
    void takesCsvAndListsTheBadOrders() {
        var file = "\uFEFF" + HEADER
                + "1,2026-02-01T00:00:00Z,GBP,a@example.invalid,1,A,\"Lamp, \"\"big\"\"\",2,200,true,stripe,pi_1,300\n"
                + "1,,,,2,B,\"two\nlines\",1,100,,,,\r\n"
                + "2,2026-02-01T00:00:00Z,GBP,,1,A,Lamp,two,200,true,,,\n"
                + "3,2026-02-01T00:00:00Z,GBP,,1,A,Lamp,1,0,false,,,\n"
                + "3,short\n"
                + "4,2026-02-01T00:00:00Z,GBP,,1,A,Lamp,1,0,false,,,\n";
        var report = load("text/csv", file);
        assertThat(report.at("/imported").asInt()).as(report.body()).isEqualTo(2);
        assertThat(report.at("/rejected").valueStream().map(r -> r.at("/line").asInt()))
                .containsExactly(5, 7, 6);
        assertThat(report.at("/rejected/0/problem").asString()).contains("/lines/0/quantity");
        var order = api.get("/api/v1/orders/1");
        assertThat(order.at("/lines/0/name").asString()).isEqualTo("Lamp, \"big\"");
        assertThat(order.at("/lines/1/name").asString()).isEqualTo("two\nlines");
        assertThat(order.at("/payments/0/captured").asInt()).isEqualTo(300);
    }

    @Test
    void refusesAHeaderItDoesNotKnowAndOtherMediaTypes() {
        assertThat(load("text/csv", "number,colour\n").status()).isEqualTo(400);
        assertThat(load("text/csv", "").status()).isEqualTo(400);
        assertThat(load("application/json", "{}").status()).isEqualTo(415);
    }

    @Test
    void holdsNoMoreThanALineOfAFile() throws IOException {
        var lines = new FileLines(new ByteArrayInputStream("ab\nabcd\nc".getBytes(StandardCharsets.UTF_8)), 3);
        assertThat(lines.next().orElseThrow().tooLong()).isFalse();
        assertThat(lines.next().orElseThrow().tooLong()).isTrue();
        assertThat(lines.next().orElseThrow().number()).isEqualTo(3);
        assertThat(lines.next()).isEmpty();
    }

    private static String order(String number) {
        return Samples.order("pi_" + number).replace("\n", "").replaceFirst("\\{", "{\"number\":\"" + number + "\",");
    }

    private Api.Answer load(String type, String file) {
        return api.send(post("/api/v1/orders/import").contentType(type).content(file.getBytes(StandardCharsets.UTF_8)));
    }
}
