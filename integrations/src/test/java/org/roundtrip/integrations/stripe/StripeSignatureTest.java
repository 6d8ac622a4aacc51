package org.roundtrip.integrations.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.integrations.inbox.BadSignature;

/** Stripe's own library says what is right; where we are stricter on purpose, the test says so. */
class StripeSignatureTest {
    private static final String BODY = "{\"id\":\"evt_1\",\"text\":\"Zoë paid £4\"}";
    private static final Instant NOW = Instant.ofEpochSecond(1_780_000_000);

    private static String header(long at, String secret) throws Exception {
        return Webhook.Signature.generateSignatureHeader(BODY, secret, at);
    }

    private static boolean accepted(String header, String body, String... secrets) {
        try {
            StripeSignature.check(header, body.getBytes(StandardCharsets.UTF_8), List.of(secrets), NOW);
            return true;
        } catch (BadSignature e) {
            return false;
        }
    }

    private static boolean oracle(String header, String body, String secret) {
        try {
            return Webhook.Signature.verifyHeader(body, header, secret, 300, Clock.fixed(NOW, ZoneOffset.UTC));
        } catch (SignatureVerificationException e) {
            return false;
        }
    }

    @Test
    void acceptsWhatStripeSigned() throws Exception {
        var header = header(NOW.getEpochSecond(), "whsec_a");
        assertThat(accepted(header, BODY, "whsec_a")).isTrue().isEqualTo(oracle(header, BODY, "whsec_a"));
    }

    @Test
    void refusesOneChangedByte() throws Exception {
        var header = header(NOW.getEpochSecond(), "whsec_a");
        var changed = BODY.replace("4", "5");
        assertThat(accepted(header, changed, "whsec_a")).isFalse().isEqualTo(oracle(header, changed, "whsec_a"));
    }

    @Test
    void agreesWithStripeAtTheEdgeOfTheTolerance() throws Exception {
        var last = header(NOW.getEpochSecond() - 300, "whsec_a");
        var tooOld = header(NOW.getEpochSecond() - 301, "whsec_a");
        assertThat(accepted(last, BODY, "whsec_a")).isTrue().isEqualTo(oracle(last, BODY, "whsec_a"));
        assertThat(accepted(tooOld, BODY, "whsec_a")).isFalse().isEqualTo(oracle(tooOld, BODY, "whsec_a"));
    }

    @Test
    void refusesAFarFutureThoughStripesLibraryDoesNot() throws Exception {
        var future = header(NOW.getEpochSecond() + 301, "whsec_a");
        assertThat(oracle(future, BODY, "whsec_a")).isTrue();
        assertThat(accepted(future, BODY, "whsec_a")).isFalse();
    }

    @Test
    void acceptsEitherSecretWhileOneIsReplaced() throws Exception {
        var header = header(NOW.getEpochSecond(), "whsec_b");
        assertThat(accepted(header, BODY, "whsec_a", "whsec_b")).isTrue();
        assertThat(accepted(header, BODY, "whsec_a")).isFalse();
    }

    @Test
    void acceptsOneGoodSignatureAmongSeveral() throws Exception {
        var header = header(NOW.getEpochSecond(), "whsec_a").replace("v1=", "v1=00ff,v0=zz,v1=");
        assertThat(accepted(header, BODY, "whsec_a")).isTrue().isEqualTo(oracle(header, BODY, "whsec_a"));
    }

    @Test
    void refusesAHeaderItCannotRead() {
        for (String header : List.of("", "t=1", "v1=ab", "t=x,v1=ab", "t=,v1=", ",,,=", "t=1,v1")) {
            assertThat(accepted(header, BODY, "whsec_a")).as(header).isFalse();
        }
    }

    @Test
    void saysWhatIsWrongWithoutASecret() throws Exception {
        var header = header(NOW.getEpochSecond(), "whsec_b");
        assertThatThrownBy(() ->
                        StripeSignature.check(header, BODY.getBytes(StandardCharsets.UTF_8), List.of("whsec_a"), NOW))
                .isInstanceOf(BadSignature.class)
                .hasMessageNotContaining("whsec");
    }
}
