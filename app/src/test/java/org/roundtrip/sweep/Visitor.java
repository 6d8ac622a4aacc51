package org.roundtrip.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.support.Caller;
import org.roundtrip.support.TestServer;

/** Somebody at the doors: one of the demo's people, with a token for the API and a session for the desk, or a stranger. */
final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final TestServer server;
    private final @Nullable String token;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrf = "";

    /** @param person as the demo calls him; null for a stranger */
    Visitor(TestServer server, @Nullable String person) {
        this.server = server;
        this.token = person == null ? null : token(server, person);
        if (person == null) {
            readCsrf("/track");
        } else {
            readCsrf("/desk/login");
            var answer = post("/desk/login", "username=" + person + "&password=" + server.password(person), true);
            if (answer.statusCode() != 302 || location(answer).contains("/desk/login")) {
                throw new IllegalStateException(person + " can't sign in: " + answer + " " + answer.headers());
            }
            readCsrf("/desk/login");
        }
    }

    private static String token(TestServer server, String person) {
        var login = (person + ":" + server.password(person)).getBytes(StandardCharsets.UTF_8);
        return Caller.send(HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/token"))
                        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
                        .POST(BodyPublishers.noBody()))
                .json()
                .path("token")
                .asString();
    }

    private void readCsrf(String page) {
        var found = CSRF.matcher(send(HttpRequest.newBuilder(uri(page)).GET()).body());
        if (!found.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        csrf = found.group(1);
    }

    /** Knocks at a door whose names are filled in already. */
    HttpResponse<String> knock(Door door, String path) {
        if (door.isApi()) {
            var request = HttpRequest.newBuilder(uri(path));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return send(
                    door.reads()
                            ? request.GET()
                            : request.header("Content-Type", door.takes())
                                    .header("Idempotency-Key", UUID.randomUUID().toString())
                                    .method(door.method(), BodyPublishers.ofString("{}")));
        }
        return door.reads() ? send(HttpRequest.newBuilder(uri(path)).GET()) : post(path, "", true);
    }

    HttpResponse<String> post(String path, String form, boolean withCsrf) {
        var body = withCsrf
                ? form + (form.isEmpty() ? "" : "&") + "_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8)
                : form;
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private URI uri(String path) {
        return URI.create(server.url() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";")[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
