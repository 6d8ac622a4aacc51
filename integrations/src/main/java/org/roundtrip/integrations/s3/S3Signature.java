package org.roundtrip.integrations.s3;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a request as Amazon's Signature Version 4 wants it: the method, the path, the headers and the body's hash, by a
 * key that holds for one day, one region and one service.
 */
record S3Signature(String region, String accessKey, String secretKey) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * The headers a request has to have besides its own.
     *
     * @param url with its path as it is sent, and no query
     * @param own headers of the request that are to be signed as well
     */
    Map<String, String> headers(String method, URI url, Map<String, String> own, byte[] body, Instant now) {
        var time = TIME.format(now);
        var hash = hex(sha256(body));
        var signed = new TreeMap<String, String>();
        own.forEach((name, value) -> signed.put(name.toLowerCase(Locale.ROOT), value.strip()));
        signed.put("host", host(url));
        signed.put("x-amz-content-sha256", hash);
        signed.put("x-amz-date", time);
        var names = String.join(";", signed.keySet());
        var lines = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        var request = String.join("\n", method, url.getRawPath(), "", lines, names, hash);
        var scope = time.substring(0, 8) + "/" + region + "/s3/aws4_request";
        var text = String.join("\n", ALGORITHM, time, scope, hex(sha256(bytes(request))));
        var signature = hex(hmac(key(time.substring(0, 8)), text));
        return Map.of(
                "x-amz-content-sha256",
                hash,
                "x-amz-date",
                time,
                "Authorization",
                ALGORITHM + " Credential=" + accessKey + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                        + signature);
    }

    /** As clients send it: without the port everybody expects. */
    private static String host(URI url) {
        int usual = url.getScheme().equals("https") ? 443 : 80;
        return url.getPort() < 0 || url.getPort() == usual ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    private byte[] key(String day) {
        return hmac(hmac(hmac(hmac(bytes("AWS4" + secretKey), day), region), "s3"), "aws4_request");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC", e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "S3Signature[" + region + "]";
    }
}
