package org.roundtrip.app.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie of a session: its id and a proof that only we can make, so that ids read from the table, or from a backup
 * of it, open nothing. It is sent to the desk only: neither the API nor the portal ever sees it.
 */
@Component
@ConditionalOnWebApplication
class SessionCookie implements CookieSerializer {
    static final String NAME = "rt_desk";

    private static final String PATH = "/desk";
    private static final char DOT = '.';

    private final SessionKeys keys;
    private final DefaultCookieSerializer cookies = new DefaultCookieSerializer();

    /** @param secure true where a browser must never send it in the clear; without a word the request decides */
    SessionCookie(
            SessionKeys keys, @Value("${server.servlet.session.cookie.secure:#{null}}") @Nullable Boolean secure) {
        this.keys = keys;
        cookies.setCookieName(NAME);
        cookies.setCookiePath(PATH);
        cookies.setUseHttpOnlyCookie(true);
        // Keycloak sends people back to us by a link.
        cookies.setSameSite("Lax");
        cookies.setUseBase64Encoding(false);
        if (secure != null) {
            cookies.setUseSecureCookie(secure);
        }
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        var id = value.getCookieValue();
        cookies.writeCookieValue(
                id.isEmpty() ? value : new CookieValue(value.getRequest(), value.getResponse(), id + DOT + proof(id)));
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return cookies.readCookieValues(request).stream()
                .flatMap(cookie -> proven(cookie).stream())
                .toList();
    }

    private Optional<String> proven(String cookie) {
        int dot = cookie.indexOf(DOT);
        if (dot < 0) {
            return Optional.empty();
        }
        var id = cookie.substring(0, dot);
        return MessageDigest.isEqual(bytes(proof(id)), bytes(cookie.substring(dot + 1)))
                ? Optional.of(id)
                : Optional.empty();
    }

    private String proof(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.proof(id));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
