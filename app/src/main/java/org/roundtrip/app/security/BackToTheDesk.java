package org.roundtrip.app.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * The page somebody asked for before signing in, in a cookie: in a session it would give every stranger who knocks a
 * row. A cookie that names another server is not followed.
 */
class BackToTheDesk extends CookieRequestCache {
    BackToTheDesk() {
        setRequestMatcher(request -> request.getMethod().equals("GET") && request.getHeader("HX-Request") == null);
        setCookieCustomizer(cookie -> lax(cookie));
    }

    private static void lax(Cookie cookie) {
        cookie.setAttribute("SameSite", "Lax");
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return super.getRequest(request, response) instanceof DefaultSavedRequest saved
                        && saved.getServerName().equals(request.getServerName())
                        && saved.getServerPort() == request.getServerPort()
                ? saved
                : null;
    }
}
