package org.roundtrip.integrations.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The providers' side of a signature; on purpose not the code that checks it. */
final class Signing {
    private Signing() {}

    static String hmac(String secret, byte[] body) {
        return HexFormat.of().formatHex(hmac(secret.getBytes(StandardCharsets.UTF_8), body));
    }

    /** As Adyen signs: a key in hexadecimal, fields with colons between them, Base64. */
    static String adyen(String hexKey, List<String> fields) {
        var text = String.join(":", fields).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(hmac(HexFormat.of().parseHex(hexKey), text));
    }

    private static byte[] hmac(byte[] key, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
