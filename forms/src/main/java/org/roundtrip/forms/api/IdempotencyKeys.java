package org.roundtrip.forms.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.work.Commands;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The keys seen in the last days with the answers they got. */
@Component
class IdempotencyKeys {
    static final Duration KEPT = Duration.ofHours(48);

    private static final int PURGED_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final StrictJson json;
    private final Commands commands;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, StrictJson json, Commands commands, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.commands = commands;
        this.clock = clock;
    }

    private record Stored(
            String fingerprint,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String response) {}

    /** Takes a key for the present transaction, waiting for another one that holds it. @return false if it is used */
    boolean take(String id, String actor, String fingerprint) {
        try {
            jdbc.sql("insert into idempotency_key (id, actor, fingerprint, created_at) values (?, ?, ?, ?)")
                    .params(id, actor, fingerprint, clock.millis())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Keeps an answer with its key, as the bytes that go out. */
    ResponseEntity<byte[]> answered(String id, ResponseEntity<?> answer) {
        var body = answer.getBody() == null ? null : new String(json.write(answer.getBody()), StandardCharsets.UTF_8);
        var location = answer.getHeaders().getLocation();
        var stored = new Stored(
                "",
                answer.getStatusCode().value(),
                location == null ? null : location.toString(),
                answer.getHeaders().getETag(),
                body);
        jdbc.sql("update idempotency_key set status = ?, location = ?, etag = ?, response = ? where id = ?")
                .params(stored.status(), stored.location(), stored.etag(), stored.response(), id)
                .update();
        return response(stored);
    }

    /** The answer a used key got. @throws ProblemException if it was for another request */
    ResponseEntity<byte[]> answer(String id, String fingerprint) {
        return find(id, fingerprint)
                // The first call failed at the last moment and took its key with it.
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemKind.CONCURRENT_CHANGE, "the first call with this key did not work")));
    }

    /** As {@link #answer}; empty if the key is new. */
    Optional<ResponseEntity<byte[]>> find(String id, String fingerprint) {
        return jdbc.sql("select fingerprint, status, location, etag, response from idempotency_key where id = ?")
                .param(id)
                .query((row, n) -> new Stored(
                        row.getString("fingerprint"),
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getString("response")))
                .optional()
                .map(stored -> same(stored, fingerprint));
    }

    private static ResponseEntity<byte[]> same(Stored stored, String fingerprint) {
        if (!stored.fingerprint().equals(fingerprint)) {
            throw new ProblemException(
                    Problem.of(ProblemKind.IDEMPOTENCY_KEY_REUSED, "take a new key for a new request"));
        }
        return response(stored);
    }

    private static ResponseEntity<byte[]> response(Stored stored) {
        var response = ResponseEntity.status(stored.status());
        if (stored.location() != null) {
            response.location(URI.create(stored.location()));
        }
        if (stored.etag() != null) {
            response.eTag(stored.etag());
        }
        return stored.response() == null
                ? response.build()
                : response.contentType(MediaType.APPLICATION_JSON)
                        .body(stored.response().getBytes(StandardCharsets.UTF_8));
    }

    /** Forgets keys that are too old to come again, some at a time so that no lock is held for long. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void purge() {
        long before = clock.instant().minus(KEPT).toEpochMilli();
        int gone;
        do {
            gone = commands.run(
                    () -> jdbc.sql("delete from idempotency_key where created_at < ? limit " + PURGED_AT_ONCE)
                            .param(before)
                            .update());
        } while (gone == PURGED_AT_ONCE);
    }
}
