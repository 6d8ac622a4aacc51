package org.roundtrip.forms.portal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.roundtrip.work.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Half-filled requests. Found by a random value that only the customer's cookie holds; the table has its hash, so that
 * somebody who reads the table can't go on with anybody's request.
 */
@Component
class Drafts {
    static final Duration KEPT = Duration.ofHours(24);
    private static final int RANDOM_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Commands commands;
    private final Photos photos;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Commands commands, Photos photos, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.photos = photos;
        this.json = json;
        this.clock = clock;
    }

    /** @param id also the request's name for the domain, so that sending it twice opens one case */
    record Stored<T>(String id, T draft) {}

    /** Stores a new request. @return the cookie value that finds it again, told nobody else */
    String begin(Object draft) {
        var secret = random();
        write(jdbc.sql(
                        "insert into portal_draft (id, cookie_hash, state, created_at, updated_at) values (?, ?, ?, ?, ?)")
                .params(random(), hash(secret), json.writeValueAsString(draft), clock.millis(), clock.millis()));
        return secret;
    }

    <T> Optional<Stored<T>> find(String secret, Class<T> type) {
        return jdbc.sql("select id, state from portal_draft where cookie_hash = ? and updated_at > ?")
                .params(hash(secret), clock.millis() - KEPT.toMillis())
                .query((row, n) -> new Stored<>(row.getString("id"), json.readValue(row.getString("state"), type)))
                .optional();
    }

    void save(String id, Object draft) {
        write(jdbc.sql("update portal_draft set state = ?, updated_at = ? where id = ?")
                .params(json.writeValueAsString(draft), clock.millis(), id));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void purge() {
        long before = clock.millis() - KEPT.toMillis();
        var old = jdbc.sql("select id from portal_draft where updated_at <= ?")
                .param(before)
                .query(String.class)
                .list();
        commands.run(() -> old.forEach(id -> photos.throwAway(List.of(id))));
        write(jdbc.sql("delete from portal_draft where updated_at <= ?").param(before));
    }

    // Connections don't commit by themselves: every write is a transaction.
    private void write(JdbcClient.StatementSpec statement) {
        commands.run(() -> {
            statement.update();
        });
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
