package org.roundtrip.crash;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.roundtrip.app.replay.Person;
import tools.jackson.databind.JsonNode;

/** The server's HTTP API, as the staff uses it: every call is repeated until it is answered. */
final class Desk {
    private static final int WAIT_SECONDS = 5;

    private final URI target;
    private final Calls calls;
    private final Map<Person, String> tokens = new ConcurrentHashMap<>();

    Desk(URI target, Calls calls) {
        this.target = target;
        this.calls = calls;
    }

    Answer get(Person who, String path) {
        return calls.untilAnswered(request(who, path).GET().build());
    }

    Answer put(Person who, String path, Object body) {
        return calls.untilAnswered(request(who, path).PUT(json(body)).build());
    }

    /** Posts what must happen once, whatever dies before its answer comes. */
    Answer post(Person who, String path, Object body, String key) {
        return calls.untilAnswered(request(who, path)
                .header("Idempotency-Key", key)
                .POST(json(body))
                .build());
    }

    /** The case as soon as it is another than that version; empty if nothing changed for a while. */
    Optional<JsonNode> changed(Person who, String number, long version) {
        var answer = calls.untilAnswered(request(who, "/cases/" + number)
                .header("If-None-Match", "\"" + version + "\"")
                .header("Prefer", "wait=" + WAIT_SECONDS)
                .build());
        return answer.status() == 304
                ? Optional.empty()
                : Optional.of(answer.orRefused("looking at " + number).json());
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(Json.of(body));
    }

    private HttpRequest.Builder request(Person who, String path) {
        var token = tokens.computeIfAbsent(who, this::exchange);
        return HttpRequest.newBuilder(target.resolve("/api/v1" + path))
                .timeout(Calls.PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private String exchange(Person who) {
        var credentials = (who.name() + ":" + who.secret()).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(target.resolve("/api/v1/token"))
                .timeout(Calls.PATIENCE)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .POST(BodyPublishers.noBody())
                .build();
        return calls.untilAnswered(request)
                .orRefused("logging in as " + who)
                .json()
                .path("token")
                .asString();
    }
}
