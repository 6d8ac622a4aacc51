package org.roundtrip.app.replay;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Speaks to the server's HTTP API in the name of a person. */
class RoundtripApi {
    private static final String JSON = "application/json";
    private static final int WAIT_SECONDS = 10;

    private final URI target;
    private final Wire wire;
    private final Tokens tokens;
    private final LongConsumer latencies;

    RoundtripApi(URI target, Wire wire, LongConsumer latencies) {
        this.target = target;
        this.wire = wire;
        this.tokens = new Tokens(target, wire);
        this.latencies = latencies;
    }

    /** Proves that everybody named is let in. @throws Refused otherwise */
    void logIn(Iterable<Person> people) {
        people.forEach(tokens::of);
    }

    Answer get(Person who, String path) {
        return send(who, request(path), latencies);
    }

    Answer put(Person who, String path, Object body) {
        return send(who, request(path).header("Content-Type", JSON).PUT(json(body)), latencies);
    }

    /** Posts what must happen once: repeating it with the same key changes nothing. */
    Answer post(Person who, String path, Object body, String key) {
        return send(
                who,
                request(path)
                        .header("Content-Type", JSON)
                        .header("Idempotency-Key", key)
                        .POST(json(body)),
                latencies);
    }

    /** Posts lines of JSON, one object each. */
    Answer postLines(Person who, String path, String lines) {
        return send(
                who,
                request(path).header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofString(lines)),
                latencies);
    }

    /** The case as soon as it is another than that version; empty if nothing changed for a while. */
    Optional<CaseView> changed(Person who, String number, long version) {
        var request = request("/cases/" + number)
                .header("If-None-Match", "\"" + version + "\"")
                .header("Prefer", "wait=" + WAIT_SECONDS);
        var answer = send(who, request, waiting -> {});
        return answer.status() == 304
                ? Optional.empty()
                : Optional.of(answer.orRefused("looking at " + number).as(CaseView.class));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(target.resolve("/api/v1" + path)).timeout(Wire.CALL_TIMEOUT);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body));
    }

    private Answer send(Person who, HttpRequest.Builder request, LongConsumer nanos) {
        var token = tokens.of(who);
        var answer = wire.send(authorised(request, token), nanos);
        if (answer.status() == 401) {
            tokens.forget(who, token);
            answer = wire.send(authorised(request, tokens.of(who)), nanos);
        }
        return answer;
    }

    private static HttpRequest authorised(HttpRequest.Builder request, String token) {
        return request.setHeader("Authorization", "Bearer " + token).build();
    }
}
