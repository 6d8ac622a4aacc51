package org.roundtrip.forms.orders.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.reimbursement.CalculateRefund;
import org.roundtrip.work.Commands;

/** Orders taken apart by price, discounts, taxes and delivery, from the API to a refund's explanation. */
class PricedOrderIT {
    private static final String ORDER = """
            {"placedAt":"2026-02-20T08:26:00Z","deliveredAt":"2026-02-22T08:26:00Z","currency":"GBP",
             "invoice":"INV-7","pricesIncludeTax":false,
             "customer":{"email":"c1@example.invalid","postcode":"YO1 1AA","country":"GB"},
             "shipping":{"paid":594,"standard":395,"taxes":[{"code":"VAT","amount":99}]},
             "discounts":[{"code":"WELCOME","amount":1500}],
             "taxes":[{"code":"VAT","amount":2700},{"code":"ECO","amount":137}],
             "lines":[{"line":1,"sku":"MUG","name":"Mug","quantity":3,"price":10000,
                       "discounts":[{"code":"SALE","amount":1000}]},
                      {"line":2,"sku":"LAMP","name":"Lamp","quantity":2,"price":5999}],
             "payments":[{"provider":"stripe","reference":"pi_a","captured":10000},
                         {"provider":"stripe","reference":"pi_b","captured":6930}]}""";

    private final Api api = new Api();

    @AfterEach
    void close() {
        api.close();
    }

    private void put() {
        Api.signIn("shop", Roles.INTEGRATOR);
        assertThat(api.send("PUT", "/api/v1/orders/S-7", ORDER).status()).isEqualTo(201);
    }

    @Test
    void showsWhatEachLineReallyPaid() {
        put();

        var order = api.get("/api/v1/orders/S-7");

        assertThat(order.at("/lines/0/paid").asLong()).isEqualTo(9802);
        assertThat(order.at("/lines/0/orderDiscount").asLong()).isEqualTo(900);
        assertThat(order.at("/lines/1/paid").asLong()).isEqualTo(6534);
        assertThat(order.at("/lines/1/taxes").toString())
                .isEqualTo("[{\"code\":\"VAT\",\"amount\":1080},{\"code\":\"ECO\",\"amount\":55}]");
        assertThat(order.at("/invoice").asString()).isEqualTo("INV-7");
        assertThat(order.at("/shipping/standard").asLong()).isEqualTo(395);
        assertThat(api.send("PUT", "/api/v1/orders/S-7", ORDER).at("/result").asString())
                .isEqualTo("UNCHANGED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"amount\":1500 | \"amount\":-1",
                "\"amount\":1500 | \"amount\":15.005",
                "\"amount\":1500 | \"amount\":9223372036854775808",
                "\"amount\":1500 | \"amount\":1000000000001",
                "\"amount\":1500 | \"amount\":\"15\"",
                "\"amount\":1500 | \"amount\":15000",
                "\"price\":5999 | \"price\":5999,\"paid\":5999",
                "\"price\":5999 | \"price\":5999,\"tax\":1,\"taxes\":[]",
                "\"shipping\" | \"shippingPaid\":1,\"shipping\"",
                "\"captured\":6930 | \"captured\":0"
            })
    void refusesAmountsThatAreNone(String right, String wrong) {
        Api.signIn("shop", Roles.INTEGRATOR);

        var answer = api.send("PUT", "/api/v1/orders/S-7", ORDER.replace(right, wrong));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(api.get("/api/v1/orders/S-7").status())
                .as("nothing is stored")
                .isEqualTo(404);
    }

    @Test
    void saysWhatACaseWouldLeadToAndChangesNothing() {
        put();

        var preview = api.send("POST", "/api/v1/cases/preview", """
                {"outcome":"STORE_CREDIT","lines":[{"order":"S-7","line":1,"quantity":1,"reason":"CHANGED_MIND"}]}""");

        assertThat(preview.at("/amount").asLong()).isEqualTo(3268 + 326);
        assertThat(preview.at("/calculation/3/kind").asString()).isEqualTo("BONUS");
        assertThat(preview.at("/calculation/2/tax").asString()).isEqualTo("ECO");
        assertThat(api.get("/api/v1/cases").at("/items")).isEmpty();
    }

    @Test
    void explainsARefundToWhoeverAsks() {
        put();
        api.post("/api/v1/cases", "k1", """
                {"outcome":"REFUND","lines":[{"order":"S-7","line":1,"quantity":2,"reason":"CHANGED_MIND"}]}""");
        var file = api.bean(CaseFiles.class).findAll().iterator().next();
        long refund = api.bean(Commands.class).run(() -> {
            var lines = api.bean(CaseLines.class);
            lines.update(lines.of(file.key()).stream()
                    .map(line -> line.decided("ACCEPT", "within-window", "return-policy/Rule_ACCEPT@1", 2, 0)
                            .inspected(2, 2, "C", null))
                    .toList());
            return api.bean(CalculateRefund.class).calculate(file.key()).refundId();
        });

        var explained = api.get("/api/v1/refunds/" + refund + "/explanation");
        assertThat(explained.at("/recalculatedSame").asBoolean()).isTrue();
        assertThat(explained.at("/total").asLong()).isEqualTo(6535 - 1080 - 216 - 11);
        assertThat(explained.at("/items/0/units").toString()).isEqualTo("[{\"first\":1,\"last\":2}]");
        assertThat(explained.at("/items/0/diminished/rule").asString()).isEqualTo("diminished-value/Rule_Worn@1");

        var sheet = api.get("/api/v1/refunds/" + refund + "/calculation.csv").body();
        assertThat(sheet.lines().toList())
                .contains(
                        "GOODS,S-7,1,MUG,Mug,2,,54.00,GBP,return-policy/Rule_ACCEPT@1",
                        "DIMINISHED_VALUE,S-7,1,MUG,Mug,2,VAT,-2.16,GBP,diminished-value/Rule_Worn@1",
                        "TOTAL,,,,,,,52.28,GBP,");
        Api.signIn("wes", Roles.WAREHOUSE);
        assertThat(api.get("/api/v1/refunds/" + refund + "/explanation").status())
                .isEqualTo(403);
        assertThat(api.get("/api/v1/refunds/" + refund + "/calculation.csv").status())
                .isEqualTo(403);
    }
}
