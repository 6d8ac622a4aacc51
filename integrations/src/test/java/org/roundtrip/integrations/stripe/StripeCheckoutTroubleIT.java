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
import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.collection.CollectionKey;
import org.roundtrip.collection.CollectionLook;
import org.roundtrip.collection.HoldOutcome;
import org.roundtrip.collection.LinkCommand;
import org.roundtrip.collection.LinkOutcome;

/** What goes wrong between us and Stripe when money is wanted. Each case also proves that exactly one call was made. */
class StripeCheckoutTroubleIT {
    private static final LinkCommand COMMAND = Pages.command("GBP 12.00", true);

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

    private LinkOutcome opened(ResponseDefinitionBuilder answer) {
        stripe.stubFor(post(anyUrl()).willReturn(answer));
        var outcome = gateways.checkout.open(COMMAND);
        assertThat(stripe.findAll(postRequestedFor(anyUrl()))).hasSize(1);
        return outcome;
    }

    private HoldOutcome captured(ResponseDefinitionBuilder answer) {
        stripe.stubFor(post(anyUrl()).willReturn(answer));
        return gateways.checkout.capture(CollectionKey.fresh(), "pi_1", Money.parse("GBP 4.00"));
    }

    private static ResponseDefinitionBuilder error(int status, String type, String code) {
        return aResponse()
                .withStatus(status)
                .withBody("{\"error\":{\"type\":\"" + type + "\",\"code\":\"" + code + "\",\"message\":\"m\"}}");
    }

    private static String page(String amount, String currency, String key) {
        return "{\"id\":\"cs_1\",\"object\":\"checkout.session\",\"url\":\"https://pay.example/1\",\"status\":\"open\","
                + "\"amount_total\":" + amount + ",\"currency\":\"" + currency + "\",\"metadata\":{\"collectionKey\":\""
                + key + "\"}}";
    }

    @Test
    void believesAnAnswerAboutThePageThatWasAskedFor() {
        assertThat(opened(aResponse().withBody(page("1200", "gbp", COMMAND.key().value()))))
                .isEqualTo(new LinkOutcome.Opened("cs_1", "https://pay.example/1"));
    }

    @ParameterizedTest
    @CsvSource({"1300,gbp,", "1200,jpy,", "-1200,gbp,", "1200,gbp,co_00000000000000000000000000000000", "1200,gbp,other"
    })
    void takesAnAnswerAboutAnotherPageForUnknown(String amount, String currency, String key) {
        var named = key == null ? COMMAND.key().value() : key;
        assertThat(opened(aResponse().withBody(page(amount, currency, named)))).isInstanceOf(LinkOutcome.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void takesAServerErrorForUnknown(int status) {
        assertThat(opened(error(status, "api_error", ""))).isInstanceOf(LinkOutcome.Unknown.class);
        assertThat(captured(error(status, "api_error", ""))).isInstanceOf(HoldOutcome.Unknown.class);
    }

    @Test
    void takesSilenceResetsAndErrorPagesForUnknown() {
        assertThat(opened(aResponse().withFixedDelay(1500))).isInstanceOf(LinkOutcome.Unknown.class);
        assertThat(captured(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)))
                .isInstanceOf(HoldOutcome.Unknown.class);
        assertThat(captured(aResponse().withStatus(404).withBody("<html>Down</html>")))
                .isInstanceOf(HoldOutcome.Unknown.class);
        assertThat(captured(aResponse().withBody("{\"id\":\"pi_1\",\"amo"))).isInstanceOf(HoldOutcome.Unknown.class);
    }

    @Test
    void waitsAsLongAsABusyStripeAsks() {
        var later = (LinkOutcome.TryLater)
                opened(error(429, "invalid_request_error", "rate_limit").withHeader("Retry-After", "17"));
        assertThat(later.after()).isEqualTo(Duration.ofSeconds(17));
        assertThat(captured(error(409, "invalid_request_error", "lock_timeout")))
                .isInstanceOf(HoldOutcome.TryLater.class);
    }

    @Test
    void takesARefusalForFinal() {
        assertThat(opened(error(400, "invalid_request_error", "amount_too_small")))
                .isEqualTo(new LinkOutcome.Rejected("amount_too_small", "m"));
    }

    @Test
    void anotherContentUnderAKnownKeyMayHaveBeenDone() {
        assertThat(opened(error(400, "idempotency_error", ""))).isInstanceOf(LinkOutcome.Unknown.class);
    }

    @Test
    void repeatsAPageWithTheSameKeyAndTheSameBytes() {
        opened(error(500, "api_error", ""));
        gateways.checkout.open(COMMAND);
        var calls = stripe.findAll(postRequestedFor(anyUrl()));
        assertThat(calls.get(0).getBody()).isEqualTo(calls.get(1).getBody());
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.getHeader("Idempotency-Key"))
                    .isEqualTo(COMMAND.key().value());
            assertThat(call.getBodyAsString())
                    .contains("capture_method%5D=manual", "unit_amount%5D=1200", "payment_method_types%5B0%5D=card")
                    .doesNotContain("email");
        });
    }

    @Test
    void aHoldThatIsNoLongerOneIsReadAgain() {
        stripe.stubFor(get(anyUrl())
                .willReturn(aResponse()
                        .withBody("{\"id\":\"pi_1\",\"amount\":1200,\"amount_received\":0,\"currency\":\"gbp\","
                                + "\"status\":\"canceled\",\"cancellation_reason\":\"automatic\","
                                + "\"metadata\":{\"collectionKey\":\"" + COMMAND.key() + "\"}}")));
        var stands =
                (HoldOutcome.Stands) captured(error(400, "invalid_request_error", "payment_intent_unexpected_state"));
        assertThat(stands.now().why()).isEqualTo("automatic");
        stripe.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(503)));
        assertThat(captured(error(400, "invalid_request_error", "payment_intent_unexpected_state")))
                .isInstanceOf(HoldOutcome.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"cs_1\",\"status\":\"complete\",\"payment_intent\":\"pi_1\",\"amount_total\":1200,"
                        + "\"currency\":\"gbp\",\"metadata\":{\"collectionKey\":\"co_00000000000000000000000000000000\"}}",
                "{\"id\":\"cs_1\",\"status\":\"open\",\"amount_total\":-1,\"currency\":\"gbp\","
                        + "\"metadata\":{\"collectionKey\":\"co_00000000000000000000000000000000\"}}",
                "<html>"
            })
    void whatCannotBeReadIsNoAnswer(String body) {
        stripe.stubFor(get(anyUrl()).willReturn(aResponse().withBody(body)));
        assertThat(gateways.checkout.fetch("cs_1")).isInstanceOf(CollectionLook.Unreachable.class);
    }
}
