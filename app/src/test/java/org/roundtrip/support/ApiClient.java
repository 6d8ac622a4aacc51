package org.roundtrip.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a {@link TestServer} and to its sandbox over HTTP, in the names of the demo's people. */
public final class ApiClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final TestServer server;
    private final Map<String, String> tokens = new HashMap<>();

    public ApiClient(TestServer server) {
        this.server = server;
    }

    public JsonNode get(String person, String path) {
        return json(api(person, path).GET());
    }

    public JsonNode put(String person, String path, String body) {
        return json(api(person, path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    public JsonNode post(String person, String path, String body) {
        return json(api(person, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    /** One of the sandbox's switches. */
    public JsonNode sandbox(String path, String body) {
        return json(HttpRequest.newBuilder(URI.create(sandboxUrl() + "/sandbox" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public JsonNode totals() {
        return json(HttpRequest.newBuilder(URI.create(sandboxUrl() + "/sandbox/totals")));
    }

    /** A call to the payment provider that the demo's shop uses. */
    public JsonNode form(String path, String key, String body) {
        return json(HttpRequest.newBuilder(URI.create(sandboxUrl() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private String sandboxUrl() {
        return "http://127.0.0.1:" + server.setting("roundtrip.sandbox.http-port");
    }

    private HttpRequest.Builder api(String person, String path) {
        var token = tokens.computeIfAbsent(person, this::token);
        return HttpRequest.newBuilder(URI.create(server.url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    private String token(String person) {
        var login = (person + ":" + server.password(person)).getBytes(StandardCharsets.UTF_8);
        return json(HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/token"))
                        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
                        .POST(BodyPublishers.noBody()))
                .path("token")
                .asString();
    }

    private static JsonNode json(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
