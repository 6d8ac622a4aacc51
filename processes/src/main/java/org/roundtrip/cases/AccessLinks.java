package org.roundtrip.cases;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The link a customer follows a request by, without an account: its number and a key with its last day and 132 bits that
 * only we can make. One key opens all cases of the request. Nothing of it is stored; raising the access generation makes
 * earlier links useless. Every mail and every page carries a fresh one, so only who stays away for long asks for another.
 */
@Component
public class AccessLinks {
    private static final int PROOF_CHARACTERS = 22;
    private static final int DAY_CHARACTERS = 4;
    private static final int DAY_BASE = 36;

    private final SecretKeySpec secret;
    private final String publicUrl;
    private final Duration life;
    private final Clock clock;

    /** @param life how long a link can be used after it was made, in whole days */
    AccessLinks(
            @Value("${roundtrip.link-secret}") String secret,
            @Value("${roundtrip.public-url}") String publicUrl,
            @Value("${roundtrip.portal.link-life:90d}") Duration life,
            Clock clock) {
        if (life.toDays() < 1) {
            throw new IllegalStateException("roundtrip.portal.link-life is less than a day");
        }
        this.life = life;
        this.clock = clock;
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

    /** Where a customer who has an order's number begins. */
    public String orderUrl() {
        return publicUrl + "/return/order";
    }

    /** As {@link #trackUrl}, without scheme and host. */
    public String trackPath(CaseFile file) {
        return "/track/" + file.requestNumber() + "/" + key(file);
    }

    /** The page of one case of a request: the request's own if it is the only one. */
    public String partPath(CaseFile file) {
        return file.isPart()
                ? "/track/" + file.requestNumber() + "-" + file.number().part() + "/" + key(file)
                : trackPath(file);
    }

    /** As {@link #partPath}, with scheme and host. */
    public String partUrl(CaseFile file) {
        return publicUrl + partPath(file);
    }

    /** Whether {@code key} opens this case today; takes the same time whatever is wrong. */
    public boolean opens(CaseFile file, String key) {
        var day = key.substring(0, Math.min(DAY_CHARACTERS, key.length()));
        boolean made = MessageDigest.isEqual(
                key(file, day).getBytes(StandardCharsets.US_ASCII), key.getBytes(StandardCharsets.UTF_8));
        // A day that is none can't have been made by us.
        return made && Long.parseLong(day, DAY_BASE) >= today();
    }

    private String key(CaseFile file) {
        var day = Long.toString(today() + life.toDays(), DAY_BASE);
        return key(file, "0".repeat(DAY_CHARACTERS - day.length()) + day);
    }

    private long today() {
        return Duration.ofMillis(clock.millis()).toDays();
    }

    private String key(CaseFile file, String day) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            var said = "track:" + file.requestNumber() + ":" + file.accessGeneration() + ":" + day;
            var proof = mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
            return day
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(proof)
                            .substring(0, PROOF_CHARACTERS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }
}
