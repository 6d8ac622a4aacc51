package org.roundtrip.cases;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The link a customer follows a request by, without an account: its number and a key of 132 bits that only we can make.
 * One key opens all cases of the request. Nothing of it is stored; raising the access generation makes earlier links
 * useless.
 */
@Component
public class AccessLinks {
    private static final int KEY_CHARACTERS = 22;

    private final SecretKeySpec secret;
    private final String publicUrl;

    AccessLinks(@Value("${roundtrip.link-secret}") String secret, @Value("${roundtrip.public-url}") String publicUrl) {
        if (secret.length() < 32) {
            throw new IllegalStateException("roundtrip.link-secret has fewer than 32 characters");
        }
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** The page where the customer follows the request. */
    public String trackUrl(CaseFile file) {
        return publicUrl + trackPath(file);
    }

    /** As {@link #trackUrl}, without scheme and host. */
    public String trackPath(CaseFile file) {
        return "/track/" + file.requestNumber() + "/" + key(file.requestNumber(), file.accessGeneration());
    }

    /** The page of one case of a request: the request's own if it is the only one. */
    public String partPath(CaseFile file) {
        return file.isPart()
                ? "/track/" + file.requestNumber() + "-" + file.number().part() + "/"
                        + key(file.requestNumber(), file.accessGeneration())
                : trackPath(file);
    }

    /** As {@link #partPath}, with scheme and host. */
    public String partUrl(CaseFile file) {
        return publicUrl + partPath(file);
    }

    /** Whether {@code key} opens this case; takes the same time whatever is wrong. */
    public boolean opens(CaseFile file, String key) {
        return MessageDigest.isEqual(
                key(file.requestNumber(), file.accessGeneration()).getBytes(StandardCharsets.US_ASCII),
                key.getBytes(StandardCharsets.UTF_8));
    }

    private String key(CaseNumber number, int generation) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            var bytes = mac.doFinal(("track:" + number + ":" + generation).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).substring(0, KEY_CHARACTERS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }
}
