package org.roundtrip.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person or program that speaks to the HTTP API. Every call is made once: what comes back is what the server said. */
public final class Caller {
    public static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final String name;
    private final String password;
    private volatile @Nullable String token;

    public Caller(String url, String name, String password) {
        this.url = url;
        this.name = name;
        this.password = password;
    }

    public record Answer(int status, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The last word of the problem's type. */
        public String problem() {
            return json().path("type").asString("").replaceFirst(".*/", "");
        }
    }

    public Answer get(String path) {
        return call(path, request -> request.GET());
    }

    public Answer put(String path, String json) {
        return call(path, request -> request.header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    public Answer post(String path, String key, String json) {
        return call(path, request -> request.header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    /** As above, with the bytes of a file. */
    public Answer post(String path, String key, byte[] file) {
        return call(path, request -> request.header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private Answer call(String path, java.util.function.UnaryOperator<HttpRequest.Builder> what) {
        var known = token == null ? signIn() : token;
        var answer = send(what.apply(to(path)).setHeader("Authorization", "Bearer " + known));
        // Tokens live twelve hours, and tests move the clock.
        return answer.status() == 401
                ? send(what.apply(to(path)).setHeader("Authorization", "Bearer " + signIn()))
                : answer;
    }

    private synchronized String signIn() {
        var basic = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        var issued = send(to("/token").header("Authorization", "Basic " + basic).POST(BodyPublishers.noBody()))
                .json()
                .path("token")
                .asString();
        token = issued;
        return issued;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/api/v1" + path));
    }

    public static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
