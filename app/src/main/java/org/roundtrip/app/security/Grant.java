package org.roundtrip.app.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * What it takes to ask Keycloak again about a person. All there is of tokens in a session: access tokens are not used
 * for anything, so they are not kept.
 *
 * @param until when the last answer ends
 * @param refreshToken what asks for the next one
 */
record Grant(Instant until, String refreshToken) implements Serializable {
    static final String ATTRIBUTE = "roundtrip.grant";

    /** Null if there is nothing to ask again with. */
    static @Nullable Grant of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
        return refresh == null
                ? null
                : new Grant(Objects.requireNonNullElse(access.getExpiresAt(), Instant.EPOCH), refresh.getTokenValue());
    }

    /** Never the token: records are printed. */
    @Override
    public String toString() {
        return "Grant[" + until + "]";
    }
}
