package org.roundtrip.app.replay;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Exchanges each person's name and secret for a token once, and again when the token is no longer good. */
class Tokens {
    private final URI target;
    private final Wire wire;
    private final Map<Person, String> tokens = new ConcurrentHashMap<>();

    Tokens(URI target, Wire wire) {
        this.target = target;
        this.wire = wire;
    }

    /** @throws Refused if the server does not let the person in */
    String of(Person person) {
        return tokens.computeIfAbsent(person, this::exchange);
    }

    /** Drops that token, unless somebody else already fetched a newer one. */
    void forget(Person person, String token) {
        tokens.remove(person, token);
    }

    private String exchange(Person person) {
        var credentials = (person.name() + ":" + person.secret()).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(target.resolve("/api/v1/token"))
                .timeout(Wire.CALL_TIMEOUT)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .POST(BodyPublishers.noBody())
                .build();
        return wire.send(request, nanos -> {})
                .orRefused("logging in as " + person)
                .json()
                .path("token")
                .asString();
    }
}
