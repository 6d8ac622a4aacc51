package org.roundtrip.app.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The stored sessions of people Keycloak signed in, whichever node they are at. */
@Component
@ConditionalOnProperty("roundtrip.oidc.issuer")
class StaffSessions {
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final FindByIndexNameSessionRepository<Session> sessions;

    @SuppressWarnings("unchecked")
    StaffSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = (FindByIndexNameSessionRepository<Session>) sessions;
    }

    /** What is known of a session by now: other requests, and other nodes, may have changed it. */
    record Stored(OAuth2AuthenticationToken person, Grant grant) {}

    /** Empty if the session has ended. */
    Optional<Stored> find(String id) {
        return Optional.ofNullable(sessions.findById(id)).flatMap(StaffSessions::stored);
    }

    /** Stores the answer at once, for the requests that wait for it. */
    void renew(String id, OAuth2AuthenticationToken person, @Nullable Grant grant) {
        var session = sessions.findById(id);
        if (session != null) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(person);
            session.setAttribute(CONTEXT, context);
            session.setAttribute(Grant.ATTRIBUTE, grant);
            sessions.save(session);
        }
    }

    /** Ends the sessions here that came of this one at Keycloak, or all of the person if it does not say which. */
    int end(String subject, @Nullable String atKeycloak) {
        int ended = 0;
        for (var session : sessions.findByPrincipalName(subject).values()) {
            if (atKeycloak == null || atKeycloak.equals(sid(session))) {
                sessions.deleteById(session.getId());
                ended++;
            }
        }
        return ended;
    }

    private static Optional<Stored> stored(Session session) {
        var person = person(session);
        return person != null && session.getAttribute(Grant.ATTRIBUTE) instanceof Grant grant
                ? Optional.of(new Stored(person, grant))
                : Optional.empty();
    }

    private static @Nullable String sid(Session session) {
        var person = person(session);
        return person != null && person.getPrincipal() instanceof OidcUser user ? user.getClaimAsString("sid") : null;
    }

    private static @Nullable OAuth2AuthenticationToken person(Session session) {
        return session.getAttribute(CONTEXT) instanceof SecurityContext context
                        && context.getAuthentication() instanceof OAuth2AuthenticationToken person
                ? person
                : null;
    }
}
