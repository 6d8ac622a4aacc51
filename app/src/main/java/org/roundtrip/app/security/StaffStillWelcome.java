package org.roundtrip.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.app.security.StaffSessions.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks Keycloak again whenever a person's access token has expired, so that whoever was disabled there, or lost a role,
 * is out within the life of such a token and not only when the session ends. While Keycloak can't be asked, people go on
 * for a while.
 */
class StaffStillWelcome extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(StaffStillWelcome.class);
    private static final int LOCKS = 64;

    private final ClientRegistration desk;
    private final StaffSessions sessions;
    private final Function<OidcUserRequest, OidcUser> users;
    private final AskKeycloak keycloak;
    private final Clock clock;
    private final OidcIdTokenDecoderFactory idTokens = new OidcIdTokenDecoderFactory();
    private final Object[] locks =
            IntStream.range(0, LOCKS).mapToObj(n -> new Object()).toArray();

    StaffStillWelcome(
            ClientRegistration desk,
            StaffSessions sessions,
            Function<OidcUserRequest, OidcUser> users,
            AskKeycloak keycloak,
            Clock clock) {
        this.desk = desk;
        this.sessions = sessions;
        this.users = users;
        this.keycloak = keycloak;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken
                && session != null
                && !isWelcome(session)) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean isWelcome(HttpSession session) {
        if (!(session.getAttribute(Grant.ATTRIBUTE) instanceof Grant grant)) {
            return false;
        }
        if (clock.instant().isBefore(grant.until())) {
            return true;
        }
        var id = session.getId();
        // One request of a session asks, the others of this node wait and read its answer.
        synchronized (locks[Math.floorMod(id.hashCode(), LOCKS)]) {
            var person = sessions.find(id).map(stored -> asked(id, stored)).orElse(null);
            if (person != null) {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(person);
                SecurityContextHolder.setContext(context);
            }
            return person != null;
        }
    }

    /** The person as known by now; null if not welcome any more. */
    private @Nullable OAuth2AuthenticationToken asked(String id, Stored stored) {
        var until = stored.grant().until();
        if (clock.instant().isBefore(until)) {
            return stored.person();
        }
        try {
            return renewed(id, stored);
        } catch (OAuth2AuthorizationException e) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode())) {
                return askedElsewhere(id, stored);
            }
            LOG.warn(
                    "Keycloak could not be asked about {}: {}",
                    stored.person().getName(),
                    e.getError().getErrorCode());
            return clock.instant().isBefore(until.plus(keycloak.grace())) ? stored.person() : null;
        } catch (JwtException e) {
            LOG.warn(
                    "{} is signed out: Keycloak's new ID token does not hold: {}",
                    stored.person().getName(),
                    e.getMessage());
            return null;
        }
    }

    /** A refresh token may count once only, and another node may have been first. */
    private @Nullable OAuth2AuthenticationToken askedElsewhere(String id, Stored before) {
        var now = sessions.find(id).filter(stored -> !stored.grant().equals(before.grant()));
        if (now.isEmpty()) {
            LOG.info(
                    "{} is signed out: Keycloak does not know the session any more",
                    before.person().getName());
        }
        return now.map(Stored::person).orElse(null);
    }

    private OAuth2AuthenticationToken renewed(String id, Stored stored) {
        var answer = keycloak.again(new OAuth2RefreshTokenGrantRequest(
                desk,
                // Asked for by a signature, and never sent.
                new OAuth2AccessToken(TokenType.BEARER, "none", null, null),
                new OAuth2RefreshToken(stored.grant().refreshToken(), null)));
        var user = user(stored.person(), answer);
        var person = user == null
                ? stored.person()
                : new OAuth2AuthenticationToken(user, user.getAuthorities(), desk.getRegistrationId());
        person.setDetails(stored.person().getDetails());
        sessions.renew(id, person, Grant.of(answer.getAccessToken(), answer.getRefreshToken()));
        return person;
    }

    /** The person as the new ID token shows him, with the roles he has now; null if none came. */
    private @Nullable OidcUser user(OAuth2AuthenticationToken person, OAuth2AccessTokenResponse answer) {
        if (!(answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String text)) {
            return null;
        }
        var jwt = idTokens.createDecoder(desk).decode(text);
        if (!person.getName().equals(jwt.getClaimAsString(OidcSignIn.NAME))) {
            throw new JwtException("it is somebody else's");
        }
        var token = new OidcIdToken(text, jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getClaims());
        return users.apply(new OidcUserRequest(desk, answer.getAccessToken(), token));
    }
}
