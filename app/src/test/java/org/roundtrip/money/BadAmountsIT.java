package org.roundtrip.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.support.Caller;

/**
 * Nobody says over the API how much is refunded; amounts come in with orders, and quantities with requests. (A negative
 * amount once passed Hyperswitch's "less or equal".) What a provider says is read in the adapter's own tests.
 */
@OnMoneyServer
class BadAmountsIT {
    private final MoneyServer on = MoneyServer.running();
    private final Caller shop = on.signedInAs("integrator");

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "0", "12.345", "1e3", "\"100\"", "null", "1000000000001", "9223372036854775808", "1e400"})
    void aPaymentOfNoAmountIsRefused(String captured) {
        refused(order("1000", "0", captured));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "12.345", "\"1000\"", "null", "1000000000001", "9223372036854775808"})
    void aLineThatPaidNoAmountIsRefused(String paid) {
        refused(order(paid, "0", "1000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1001", "0.5"})
    void aTaxThatIsNoPartOfItsLineIsRefused(String tax) {
        refused(order("1000", tax, "1000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "0.5", "2147483648", "\"1\"", "null"})
    void aRequestForNoQuantityIsRefused(String quantity) {
        asks("\"quantity\":" + quantity, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"amount\":1000", "\"refund\":{\"amount\":1000}", "\"currency\":\"GBP\""})
    void aRequestThatNamesAnAmountIsRefused(String field) {
        asks("\"quantity\":1", "," + field);
    }

    @Test
    void theSameOrderAndRequestWithoutTheMistakeAreTaken() {
        var number = "B-" + System.nanoTime();
        assertThat(shop.put("/orders/" + number, order("1000", "0", "1000")).status())
                .isEqualTo(201);
        var body = "{\"outcome\":\"REFUND\",\"lines\":[{\"order\":\"" + number
                + "\",\"line\":1,\"quantity\":1,\"reason\":\"CHANGED_MIND\"}]}";
        assertThat(shop.post("/cases", number, body).status()).isEqualTo(201);
    }

    private void refused(String order) {
        var number = "B-" + System.nanoTime();
        assertThat(shop.put("/orders/" + number, order).status()).isEqualTo(400);
        assertThat(on.count("select count(*) from shop_order where number = :number", Map.of("number", number)))
                .isZero();
    }

    private void asks(String quantity, String more) {
        var order = on.shop.paidBy("pi_bad_" + System.nanoTime(), 10_00, 10_00);
        var body = "{\"outcome\":\"REFUND\",\"lines\":[{\"order\":\"" + order.number()
                + "\",\"line\":1,\"reason\":\"CHANGED_MIND\"," + quantity + "}]" + more + "}";
        assertThat(shop.post("/cases", order.number(), body).status()).isEqualTo(400);
        assertThat(on.count("select count(*) from case_line where order_id = :order", Map.of("order", order.id())))
                .isZero();
    }

    private String order(String paid, String tax, String captured) {
        return ("{\"placedAt\":\"%s\",\"currency\":\"GBP\",\"customer\":{\"email\":\"ada@example.invalid\","
                        + "\"country\":\"GB\"},\"lines\":[{\"line\":1,\"sku\":\"A\",\"name\":\"Lamp\",\"quantity\":1,"
                        + "\"paid\":%s,\"tax\":%s}],\"payments\":[{\"provider\":\"stripe\",\"reference\":\"pi_b%s\","
                        + "\"captured\":%s}]}")
                .formatted(on.time.instant(), paid, tax, System.nanoTime(), captured);
    }
}
