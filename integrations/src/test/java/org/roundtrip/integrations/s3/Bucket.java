package org.roundtrip.integrations.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A bucket on a port of its own. Works every signature out from what has arrived, by the published recipe and none of our
 * code, and answers 403 to what does not fit; so it does to a body with another hash than was signed.
 */
final class Bucket implements AutoCloseable {
    static final String ACCESS = "AKIDEXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3"
                    + "/aws4_request,\\s*SignedHeaders=([^,]+),\\s*Signature=([0-9a-f]{64})");

    final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    final List<String> refused = new ArrayList<>();
    volatile boolean full;
    private final HttpServer server;

    Bucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange call) throws IOException {
        var body = call.getRequestBody().readAllBytes();
        var path = call.getRequestURI().getRawPath();
        var wrong = wrong(call, body);
        if (!wrong.isEmpty()) {
            refused.add(wrong);
            answer(call, 403, "<Error><Code>SignatureDoesNotMatch</Code></Error>".getBytes(StandardCharsets.UTF_8));
        } else if (!path.startsWith("/files/")) {
            answer(call, 404, "<Error><Code>NoSuchBucket</Code></Error>".getBytes(StandardCharsets.UTF_8));
        } else if (call.getRequestMethod().equals("PUT") && full) {
            answer(call, 507, "<Error><Code>XMinioStorageFull</Code></Error>".getBytes(StandardCharsets.UTF_8));
        } else if (call.getRequestMethod().equals("PUT")) {
            kept.put(path, body);
            answer(call, 200, new byte[0]);
        } else if (call.getRequestMethod().equals("DELETE")) {
            kept.remove(path);
            answer(call, 204, new byte[0]);
        } else if (kept.containsKey(path)) {
            answer(call, 200, kept.get(path));
        } else {
            answer(call, 404, "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void answer(HttpExchange call, int status, byte[] body) throws IOException {
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            call.getResponseBody().write(body);
        }
        call.close();
    }

    private static String wrong(HttpExchange call, byte[] body) {
        var headers = call.getRequestHeaders();
        var given = AUTHORIZATION.matcher(String.valueOf(headers.getFirst("Authorization")));
        if (!given.matches() || !given.group(1).equals(ACCESS)) {
            return "no credentials";
        }
        var hash = hex(digest(body));
        if (!hash.equals(headers.getFirst("x-amz-content-sha256"))) {
            return "another body";
        }
        if (!given.group(4).contains("host")) {
            return "the host is not signed";
        }
        var canonical = new StringBuilder(call.getRequestMethod())
                .append('\n')
                .append(call.getRequestURI().getRawPath())
                .append("\n\n");
        for (var name : given.group(4).split(";")) {
            canonical.append(name).append(':').append(headers.getFirst(name)).append('\n');
        }
        canonical.append('\n').append(given.group(4)).append('\n').append(hash);
        var date = String.valueOf(headers.getFirst("x-amz-date"));
        var scope = given.group(2) + "/" + given.group(3) + "/s3/aws4_request";
        var toSign = "AWS4-HMAC-SHA256\n" + date + "\n" + scope + "\n"
                + hex(digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
        var key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
        for (var part : new String[] {given.group(2), given.group(3), "s3", "aws4_request"}) {
            key = mac(key, part);
        }
        return hex(mac(key, toSign)).equals(given.group(5)) && date.startsWith(given.group(2))
                ? ""
                : "another signature";
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
