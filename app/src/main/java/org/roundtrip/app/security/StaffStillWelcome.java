package org.roundtrip.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Asks Keycloak again whenever a person's access token has expired, so that whoever was disabled there, or lost a role,
 * is out within the life of such a token and not only when the session ends. While Keycloak can't be asked, people go on
 * for a while.
 */
class StaffStillWelcome extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(StaffStillWelcome.class);

    private final OAuth2AuthorizedClientRepository clients;
    private final Function<OidcUserRequest, OidcUser> users;
    private final AskKeycloak keycloak;
    private final Clock clock;
    private final OidcIdTokenDecoderFactory idTokens = new OidcIdTokenDecoderFactory();
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    StaffStillWelcome(
            OAuth2AuthorizedClientRepository clients,
            Function<OidcUserRequest, OidcUser> users,
            AskKeycloak keycloak,
            Clock clock) {
        this.clients = clients;
        this.users = users;
        this.keycloak = keycloak;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken person
                && !isWelcome(person, request, response)) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isWelcome(
            OAuth2AuthenticationToken person, HttpServletRequest request, HttpServletResponse response) {
        // One request of a session asks, the others wait for its answer.
        synchronized (WebUtils.getSessionMutex(request.getSession())) {
            OAuth2AuthorizedClient client = clients.loadAuthorizedClient(OidcSignIn.REGISTRATION, person, request);
            if (client == null || client.getRefreshToken() == null) {
                return false;
            }
            var until = client.getAccessToken().getExpiresAt();
            return until == null
                    || clock.instant().isBefore(until)
                    || asksAgain(person, client, until, request, response);
        }
    }

    private boolean asksAgain(
            OAuth2AuthenticationToken person,
            OAuth2AuthorizedClient client,
            Instant until,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var answer = keycloak.again(new OAuth2RefreshTokenGrantRequest(
                    client.getClientRegistration(),
                    client.getAccessToken(),
                    java.util.Objects.requireNonNull(client.getRefreshToken())));
            renew(person, client, answer, request, response);
            return true;
        } catch (OAuth2AuthorizationException e) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode())) {
                LOG.info("{} is signed out: Keycloak does not know the session any more", person.getName());
                return false;
            }
            LOG.warn(
                    "Keycloak could not be asked about {}: {}",
                    person.getName(),
                    e.getError().getErrorCode());
            return clock.instant().isBefore(until.plus(keycloak.grace()));
        } catch (JwtException e) {
            LOG.warn("{} is signed out: Keycloak's new ID token does not hold: {}", person.getName(), e.getMessage());
            return false;
        }
    }

    private void renew(
            OAuth2AuthenticationToken person,
            OAuth2AuthorizedClient client,
            OAuth2AccessTokenResponse answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var registration = client.getClientRegistration();
        var user = user(client, answer);
        var now = user == null
                ? person
                : new OAuth2AuthenticationToken(user, user.getAuthorities(), registration.getRegistrationId());
        now.setDetails(person.getDetails());
        clients.saveAuthorizedClient(
                new OAuth2AuthorizedClient(
                        registration, now.getName(), answer.getAccessToken(), answer.getRefreshToken()),
                now,
                request,
                response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    /** The person as the new ID token shows him, with the roles he has now; null if none came. */
    private @Nullable OidcUser user(OAuth2AuthorizedClient client, OAuth2AccessTokenResponse answer) {
        if (!(answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String text)) {
            return null;
        }
        var registration = client.getClientRegistration();
        var jwt = idTokens.createDecoder(registration).decode(text);
        if (!client.getPrincipalName().equals(jwt.getClaimAsString(OidcSignIn.NAME))) {
            throw new JwtException("it is somebody else's");
        }
        var token = new OidcIdToken(text, jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getClaims());
        return users.apply(new OidcUserRequest(registration, answer.getAccessToken(), token));
    }
}
