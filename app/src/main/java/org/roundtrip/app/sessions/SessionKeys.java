package org.roundtrip.app.sessions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of sessions, each for one use, made of the secret that all nodes share: {@code roundtrip.link-secret}. Who
 * changes it signs everybody out.
 */
@Component
class SessionKeys {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec secret;

    SessionKeys(@Value("${roundtrip.link-secret}") String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    SecretKeySpec sealing() {
        return new SecretKeySpec(hmac(secret, "roundtrip session attributes 1"), "AES");
    }

    /** What only we can say to this session's id. */
    byte[] proof(String id) {
        return hmac(new SecretKeySpec(hmac(secret, "roundtrip session cookie 1"), HMAC), id);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }
}
