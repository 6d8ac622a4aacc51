package org.roundtrip.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Random tokens for the demo's API clients. A name and password are checked once, which costs a tenth of a second by
 * design; the token they are exchanged for is checked by its SHA-256, which costs nothing.
 */
@Component
class ApiTokens {
    private static final Duration LIFE = Duration.ofHours(12);
    private static final Duration CACHED = Duration.ofMinutes(1);
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Holder> seen =
            Caffeine.newBuilder().expireAfterWrite(CACHED).maximumSize(10_000).build();

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who a token stands for, and until when. */
    record Holder(String name, List<String> roles, Instant expiresAt) {}

    /** A new token; this is the only time it can be read. */
    record Issued(String token, Instant expiresAt) {}

    @Transactional
    Issued issue(String name, Collection<String> roles) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = "rt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var expiresAt = clock.instant().plus(LIFE);
        jdbc.sql("insert into api_token (token_sha256, name, roles, expires_at) values (?, ?, ?, ?)")
                .params(sha256(token), name, String.join(",", roles), expiresAt.toEpochMilli())
                .update();
        return new Issued(token, expiresAt);
    }

    /** Empty for a token that is unknown or has expired. */
    Optional<Holder> holder(String token) {
        var hash = sha256(token);
        var holder = seen.get(hash, this::load);
        return Optional.ofNullable(holder).filter(h -> h.expiresAt().isAfter(clock.instant()));
    }

    private @org.jspecify.annotations.Nullable Holder load(String hash) {
        return jdbc.sql("select name, roles, expires_at from api_token where token_sha256 = ?")
                .param(hash)
                .query((row, n) -> new Holder(
                        row.getString("name"),
                        Arrays.asList(row.getString("roles").split(",")),
                        Instant.ofEpochMilli(row.getLong("expires_at"))))
                .optional()
                .orElse(null);
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT1H")
    @Transactional
    public void forgetExpired() {
        jdbc.sql("delete from api_token where expires_at < ?")
                .param(clock.millis())
                .update();
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
