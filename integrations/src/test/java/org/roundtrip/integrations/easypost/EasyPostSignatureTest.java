package org.roundtrip.integrations.easypost;

import static org.assertj.core.api.Assertions.assertThat;

import com.easypost.exception.EasyPostException;
import com.easypost.utils.Utilities;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.roundtrip.integrations.inbox.BadSignature;
import org.roundtrip.integrations.inbox.Hmac;
import org.roundtrip.integrations.inbox.WebhookHeaders;

/** EasyPost's own library says what is right. */
class EasyPostSignatureTest {
    private static final byte[] BODY = "{\"id\":\"evt_1\",\"description\":\"tracker.updated\",\"object\":\"Event\"}"
            .getBytes(StandardCharsets.UTF_8);

    private static String signed(String secret) {
        return "hmac-sha256-hex=" + Hmac.hex(Normalizer.normalize(secret, Normalizer.Form.NFKD), BODY);
    }

    private static boolean accepted(String header, byte[] body, String... secrets) {
        return accepted(name -> Optional.of(header), body, secrets);
    }

    private static boolean accepted(WebhookHeaders headers, byte[] body, String... secrets) {
        try {
            new EasyPostWebhooks(settings(secrets), (code, scans) -> {}).verify(headers, body);
            return true;
        } catch (BadSignature e) {
            return false;
        }
    }

    private static EasyPostSettings settings(String... secrets) {
        var inches = BigDecimal.TEN;
        return new EasyPostSettings(
                "http://localhost",
                "key",
                Arrays.asList(secrets),
                new EasyPostSettings.Warehouse("Desk", "1 Road", "Leeds", "LS1", "GB"),
                new EasyPostSettings.Parcel(inches, inches, inches),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    private static boolean oracle(String header, byte[] body, String secret) {
        try {
            return Utilities.validateWebhook(body, Map.of("X-Hmac-Signature", header), secret) != null;
        } catch (EasyPostException e) {
            return false;
        }
    }

    @Test
    void agreesWithEasyPostAlsoOnSecretsWithAccents() {
        for (String secret : List.of("secret", "sécret", "s\u00e9cret", "se\u0301cret")) {
            assertThat(accepted(signed(secret), BODY, secret)).isTrue().isEqualTo(oracle(signed(secret), BODY, secret));
        }
    }

    @Test
    void refusesOneChangedByte() {
        var changed = BODY.clone();
        changed[10] ^= 1;
        assertThat(accepted(signed("secret"), changed, "secret")).isFalse();
        assertThat(oracle(signed("secret"), changed, "secret")).isFalse();
    }

    @Test
    void refusesAMissingHeader() {
        assertThat(accepted((WebhookHeaders) name -> Optional.empty(), BODY, "secret"))
                .isFalse();
    }

    @Test
    void acceptsEitherSecretWhileOneIsReplaced() {
        assertThat(accepted(signed("new"), BODY, "old", "new")).isTrue();
        assertThat(accepted(signed("new"), BODY, "old")).isFalse();
    }
}
