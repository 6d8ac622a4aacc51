package org.roundtrip.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Keycloak says, in a token it signed, that a person's session there is over; whichever node it tells ends his sessions
 * here. The sessions themselves know whose they are, so there is nothing to keep beside them.
 */
class BackChannelLogout implements LogoutHandler, OidcSessionRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogout.class);

    private final StaffSessions sessions;

    BackChannelLogout(StaffSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication told) {
        if (told != null && told.getPrincipal() instanceof OidcLogoutToken token && token.getSubject() != null) {
            int ended = sessions.end(token.getSubject(), token.getSessionId());
            LOG.info("Keycloak ended {} sessions of {}", ended, token.getSubject());
        }
    }

    @Override
    public void saveSessionInformation(OidcSessionInformation session) {
        // It is stored with its person already.
    }

    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String id) {
        return null;
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        return List.of();
    }
}
