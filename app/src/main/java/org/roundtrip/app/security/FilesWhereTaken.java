package org.roundtrip.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.roundtrip.forms.UploadLimit;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses files wherever none are taken, and more of them than anybody needs to send. It stands before everything but
 * what finds sessions, because the first one to ask such a request for a field makes the server read all of it, and who
 * sends it is not known by then.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class FilesWhereTaken extends OncePerRequestFilter {
    private static final Pattern DESK = Pattern.compile("/desk/(tasks/[^/]+(/form)?|parcels/[^/]+/damaged)");
    private static final Pattern PORTAL = Pattern.compile("/return/(reasons|photos)");
    private static final Pattern API = Pattern.compile("/api/v1/(photos|tasks/[^/]+/files)");
    private static final String DRAFT = "rt_draft";
    private static final String SOON = "30";
    private static final String LATER = "600";

    private final UploadLimit limit;

    FilesWhereTaken(UploadLimit limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        boolean parts = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        boolean program = request.getMethod().equals("POST")
                && API.matcher(request.getRequestURI()).matches();
        if (parts && !taken(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (parts || program) {
            measured(request, response, chain, parts);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void measured(HttpServletRequest request, HttpServletResponse response, FilterChain chain, boolean parts)
            throws ServletException, IOException {
        if (parts && request.getContentLengthLong() < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (limit.isTooLarge(request.getContentLengthLong())) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (isPortal(request) && !limit.count(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
            response.sendError(429);
        } else if (!limit.enter(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                limit.leave(request.getRemoteAddr());
            }
        }
    }

    private static boolean isPortal(HttpServletRequest request) {
        return PORTAL.matcher(request.getRequestURI()).matches();
    }

    /** From staff that is signed in, and from who is filling in a request. */
    private static boolean taken(HttpServletRequest request) {
        if (isPortal(request)) {
            var cookies = request.getCookies();
            return cookies != null
                    && Arrays.stream(cookies)
                            .anyMatch(cookie -> cookie.getName().equals(DRAFT));
        }
        boolean signedIn = request.getRequestedSessionId() != null && request.isRequestedSessionIdValid();
        return signedIn && DESK.matcher(request.getRequestURI()).matches();
    }
}
