package org.roundtrip.integrations.adyen;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.integrations.http.CamelHttp;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.RefundCommand;
import org.roundtrip.refund.RefundOutcome;
import org.roundtrip.refund.RefundOutcome.Accepted;
import org.roundtrip.refund.RefundOutcome.Rejected;
import org.roundtrip.refund.RefundOutcome.TryLater;
import org.roundtrip.refund.RefundOutcome.Unknown;

/** What goes wrong between us and Adyen. Each case also proves that exactly one call was made. */
class AdyenTroubleIT {
    private static final AttemptKey KEY = AttemptKey.fresh();

    private final WireMockServer adyen = new WireMockServer(options().dynamicPort());
    private final AdyenAccess access = new AdyenAccess();
    private CamelHttp camel;
    private AdyenApi api;

    @BeforeEach
    void start() throws Exception {
        adyen.start();
        var settings = new AdyenSettings(
                adyen.baseUrl() + "/v71", "AQE1", "SHOP", List.of("00"), Duration.ofSeconds(1), Duration.ofMillis(700));
        camel = new CamelHttp(new AdyenRoutes(settings));
        api = new AdyenApi(camel.http(), settings, new AdyenAnswers(access, Clock.systemUTC()));
    }

    @AfterEach
    void stop() {
        camel.close();
        adyen.stop();
    }

    private RefundOutcome refund(String amount) {
        return api.refund(new RefundCommand(KEY, new PaymentRef("adyen", "P/1"), Money.parse(amount), "RMA-00000000"));
    }

    private RefundOutcome answered(ResponseDefinitionBuilder answer) {
        adyen.stubFor(post(anyUrl()).willReturn(answer));
        var outcome = refund("EUR 12.50");
        assertThat(calls()).hasSize(1);
        return outcome;
    }

    private List<LoggedRequest> calls() {
        return adyen.findAll(postRequestedFor(anyUrl()));
    }

    private static ResponseDefinitionBuilder error(int status, String code, String type) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"status\":" + status + ",\"errorCode\":\"" + code + "\",\"message\":\"m\",\"errorType\":\""
                        + type + "\"}");
    }

    private static ResponseDefinitionBuilder received() {
        return aResponse().withStatus(201).withBody("{\"pspReference\":\"P2\",\"status\":\"received\"}");
    }

    @Test
    void takesAReceivedRefundForOneThatIsStillToBePaid() {
        assertThat(answered(received())).isEqualTo(new Accepted("P2", AttemptState.SUBMITTED));
    }

    @Test
    void waitsAsLongAsABusyAdyenAsks() {
        var outcome = answered(error(429, "000", "validation").withHeader("retry-after", "17"));
        assertThat(((TryLater) outcome).after()).isEqualTo(Duration.ofSeconds(17));
    }

    @ParameterizedTest
    @CsvSource({
        "400,702,validation",
        "409,000,validation",
        "422,704,validation",
        "500,905,configuration",
        "502,000,internal",
        "503,000,internal"
    })
    void asksAgainWhereTheFirstAskingMayHaveGoneThrough(int status, String code, String type) {
        assertThat(answered(error(status, code, type))).isInstanceOf(Unknown.class);
    }

    @Test
    void asksAgainWhatAdyenCallsTransient() {
        assertThat(answered(error(422, "130", "validation").withHeader("transient-error", "true")))
                .isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"422,167,NOT_REFUNDABLE", "422,137,INVALID", "400,000,INVALID", "404,000,INVALID", "403,802,INVALID"})
    void takesARefusalForFinal(int status, String code, RefundOutcome.RejectCode expected) {
        var outcome = (Rejected) answered(error(status, code, "validation"));
        assertThat(outcome.code()).isEqualTo(expected);
        assertThat(outcome.providerCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"401,000", "403,010", "403,901"})
    void raisesTheAlarmWhenAdyenDoesNotLetUsIn(int status, String code) {
        assertThat(answered(error(status, code, "security"))).isInstanceOf(TryLater.class);
        assertThat(access.health().getStatus().getCode()).isEqualTo("DOWN");
        adyen.stubFor(post(anyUrl()).willReturn(received()));
        refund("EUR 12.50");
        assertThat(access.health().getStatus().getCode()).isEqualTo("UP");
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
        assertThat(answered(page.withStatus(403))).isInstanceOf(Unknown.class);
    }

    @Test
    void takesACutOffAnswerForUnknown() {
        assertThat(answered(aResponse().withStatus(201).withBody("{\"pspReference\":\"P2\",\"sta")))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void repeatsAnAttemptWithTheSameKeyAndTheSameBytes() {
        answered(error(500, "000", "internal"));
        refund("EUR 12.50");
        assertThat(calls()).hasSize(2).allSatisfy(call -> {
            assertThat(call.getUrl()).isEqualTo("/v71/payments/P%2F1/refunds");
            assertThat(call.getHeader("X-API-Key")).isEqualTo("AQE1");
            assertThat(call.getHeader("Idempotency-Key")).isEqualTo(KEY.value()).hasSizeLessThanOrEqualTo(64);
            assertThat(call.getBodyAsString())
                    .isEqualTo("{\"merchantAccount\":\"SHOP\",\"amount\":{\"value\":1250,\"currency\":\"EUR\"},"
                            + "\"reference\":\"" + KEY + "\",\"merchantRefundReason\":\"RETURN\"}");
        });
    }

    @Test
    void neverSendsAnAmountThatAdyenCannotCount() {
        var outcome = (Rejected) refund("IDR 100.50");
        assertThat(outcome.message()).contains("IDR 100.50");
        assertThat(calls()).isEmpty();
    }

    @Test
    void sendsNothingInternalInItsHeaders() {
        answered(error(500, "000", "internal"));
        assertThat(calls().get(0).getAllHeaderKeys())
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrder(
                        "x-api-key",
                        "content-type",
                        "idempotency-key",
                        "host",
                        "connection",
                        "user-agent",
                        "accept-encoding",
                        "content-length");
    }
}
