package org.roundtrip.integrations.stripe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.PaymentLook;
import org.roundtrip.refund.RefundOutcome;
import org.roundtrip.refund.RefundOutcome.Rejected;
import org.roundtrip.refund.RefundOutcome.TryLater;
import org.roundtrip.refund.RefundOutcome.Unknown;

/** What goes wrong between us and Stripe. Each case also proves that exactly one call was made. */
class StripeTroubleIT {
    private final WireMockServer stripe = new WireMockServer(options().dynamicPort());
    private Gateways gateways;

    @BeforeEach
    void start() throws Exception {
        stripe.start();
        gateways = new Gateways(stripe.baseUrl(), "sk_test_1");
    }

    @AfterEach
    void stop() {
        gateways.close();
        stripe.stop();
    }

    private RefundOutcome answered(ResponseDefinitionBuilder answer) {
        stripe.stubFor(post(anyUrl()).willReturn(answer));
        var outcome = gateways.gateway.requestRefund(Gateways.refund("pi_1", "ra_1", "GBP 4.00"));
        assertThat(calls()).hasSize(1);
        return outcome;
    }

    private List<LoggedRequest> calls() {
        return stripe.findAll(postRequestedFor(anyUrl()));
    }

    private static ResponseDefinitionBuilder error(int status, String type, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":{\"type\":\"" + type + "\",\"code\":\"" + code + "\",\"message\":\"m\"}}");
    }

    @Test
    void waitsAsLongAsABusyStripeAsks() {
        var outcome = answered(error(429, "invalid_request_error", "rate_limit").withHeader("retry-after", "17"));
        assertThat(((TryLater) outcome).after()).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void triesLaterAfterAConflict() {
        assertThat(answered(error(409, "invalid_request_error", "idempotency_key_in_use")))
                .isInstanceOf(TryLater.class);
    }

    @Test
    void looksUpAConflictItIsToldNotToRepeat() {
        var conflict = error(409, "invalid_request_error", "x").withHeader("Stripe-Should-Retry", "false");
        assertThat(answered(conflict)).isInstanceOf(Unknown.class);
    }

    @Test
    void triesLaterWhateverTheStatusIfStripeSaysSo() {
        var told = error(400, "invalid_request_error", "x").withHeader("Stripe-Should-Retry", "true");
        assertThat(answered(told)).isInstanceOf(TryLater.class);
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503"})
    void takesAServerErrorForUnknown(int status) {
        assertThat(answered(error(status, "api_error", "").withHeader("Retry-After", "0")))
                .isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400,charge_already_refunded,ALREADY_REFUNDED",
        "400,charge_disputed,DISPUTED",
        "400,amount_too_large,AMOUNT_EXCEEDED",
        "402,charge_not_refundable,NOT_REFUNDABLE",
        "403,whatever,INVALID",
        "404,resource_missing,INVALID"
    })
    void takesARefusalForFinal(int status, String code, RefundOutcome.RejectCode expected) {
        var outcome = (Rejected) answered(error(status, "invalid_request_error", code));
        assertThat(outcome.code()).isEqualTo(expected);
        assertThat(outcome.providerCode()).isEqualTo(code);
    }

    @Test
    void takesSilenceForUnknown() {
        assertThat(answered(aResponse().withFixedDelay(1500))).isInstanceOf(Unknown.class);
    }

    @Test
    void takesAResetConnectionForUnknown() {
        assertThat(answered(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void takesAnErrorPageForUnknown() {
        var page = aResponse().withHeader("Content-Type", "text/html").withBody("<html>Down</html>");
        assertThat(answered(page.withStatus(404))).isInstanceOf(Unknown.class);
    }

    @Test
    void takesACutOffAnswerForUnknown() {
        assertThat(answered(aResponse().withBody("{\"id\":\"re_1\",\"object\":\"refu")))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void believesAnAnswerAboutTheRefundThatWasAskedFor() {
        assertThat(answered(aResponse()
                        .withBody("{\"id\":\"re_1\",\"object\":\"refund\",\"status\":\"succeeded\",\"amount\":400,"
                                + "\"currency\":\"gbp\"}")))
                .isEqualTo(new RefundOutcome.Accepted("re_1", AttemptState.SUCCEEDED));
    }

    /** Nobody asks for it, and some send it all the same. */
    @Test
    void readsAnAnswerThatIsPacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(
                    "{\"id\":\"re_1\",\"object\":\"refund\",\"status\":\"pending\",\"amount\":400,\"currency\":\"gbp\"}"
                            .getBytes(StandardCharsets.UTF_8));
        }
        var answer = aResponse().withHeader("Content-Encoding", "gzip").withBody(packed.toByteArray());
        assertThat(answered(answer)).isInstanceOf(RefundOutcome.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({"500,gbp", "-400,gbp", "400,jpy", "400.5,gbp", "99999999999999999999,gbp"})
    void takesAnAnswerAboutAnotherAmountForUnknown(String amount, String currency) {
        assertThat(answered(aResponse()
                        .withBody("{\"id\":\"re_1\",\"object\":\"refund\",\"status\":\"succeeded\",\"amount\":" + amount
                                + ",\"currency\":\"" + currency + "\"}")))
                .isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-400", "400.5", "99999999999999999999", "\"400\"", "null"})
    void readsNoPaymentWhoseAmountsAreNone(String amount) {
        stripe.stubFor(get(anyUrl())
                .willReturn(aResponse()
                        .withBody("{\"latest_charge\":{\"amount\":1000,\"amount_captured\":1000,\"currency\":\"gbp\","
                                + "\"amount_refunded\":" + amount + "}}")));
        assertThat(gateways.gateway.payment(new PaymentRef("stripe", "pi_1")))
                .isInstanceOf(PaymentLook.Unreachable.class);
    }

    @Test
    void repeatsAnAttemptWithTheSameKeyAndTheSameBytes() {
        answered(error(500, "api_error", ""));
        gateways.gateway.requestRefund(Gateways.refund("pi_1", "ra_1", "GBP 4.00"));
        var calls = calls();
        assertThat(calls).hasSize(2);
        assertThat(calls.get(0).getBody()).isEqualTo(calls.get(1).getBody());
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.getHeader("Idempotency-Key")).isEqualTo("ra_1");
            assertThat(call.getHeader("Stripe-Version")).isEqualTo("2024-10-28.acacia");
            assertThat(call.getBodyAsString())
                    .isEqualTo("payment_intent=pi_1&amount=400&reason=requested_by_customer"
                            + "&metadata%5BrefundAttemptId%5D=ra_1&metadata%5BcaseId%5D=RMA-00000000");
        });
    }

    @Test
    void sendsNothingInternalInItsHeaders() {
        answered(error(500, "api_error", ""));
        assertThat(calls().get(0).getAllHeaderKeys())
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrder(
                        "authorization",
                        "content-type",
                        "idempotency-key",
                        "stripe-version",
                        "host",
                        "connection",
                        "user-agent",
                        "accept-encoding",
                        "content-length");
    }
}
