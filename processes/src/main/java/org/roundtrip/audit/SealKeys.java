package org.roundtrip.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that timelines are sealed with: made of {@code roundtrip.audit-key} or, without one, of the secret that signs
 * customers' links. Never a secret itself, so that one use of it says nothing about another. Each has an id, which stands
 * beside what it sealed; former keys still prove.
 */
@Component
public class SealKeys {
    private static final int SHORTEST = 32;
    private static final String HMAC = "HmacSHA256";
    private static final String LABEL = "roundtrip timeline seal 1";
    private static final int ID_LENGTH = 8;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();

    SealKeys(
            @Value("${roundtrip.audit-key:}") String auditKey,
            @Value("${roundtrip.audit-former-keys:}") List<String> former,
            @Value("${roundtrip.link-secret}") String linkSecret) {
        Stream.concat(Stream.concat(Stream.of(auditKey), former.stream()), Stream.of(linkSecret))
                .filter(secret -> !secret.isBlank())
                .forEach(this::add);
    }

    private void add(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException("a key of the audit trail has fewer than " + SHORTEST + " characters");
        }
        var derived = new SecretKeySpec(hmac(key(secret.getBytes(StandardCharsets.UTF_8)), text(LABEL)), HMAC);
        var id = HexFormat.of().formatHex(hmac(derived, text("id"))).substring(0, ID_LENGTH);
        keys.putIfAbsent(id, derived);
    }

    /** The id of the key that seals now. */
    String current() {
        return keys.keySet().iterator().next();
    }

    boolean knows(String id) {
        return keys.containsKey(id);
    }

    /** @throws NullPointerException if no key has this id */
    byte[] hmac(String id, byte[] message) {
        return hmac(Objects.requireNonNull(keys.get(id)), message);
    }

    /**
     * The same for the same words, and nothing to anybody without the key.
     *
     * @param purpose keeps what is made for one use from meaning anything in another
     */
    public String pseudonym(String purpose, String words) {
        return HexFormat.of().formatHex(hmac(current(), text(purpose + "\n" + words)));
    }

    /** As {@link #pseudonym}, by every key there ever was: what was made with an earlier one is still found. */
    public List<String> pseudonyms(String purpose, String words) {
        return keys.keySet().stream()
                .map(id -> HexFormat.of().formatHex(hmac(id, text(purpose + "\n" + words))))
                .toList();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, HMAC);
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }
}
