package org.roundtrip.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests in parts wherever no files are taken. It stands before everything else, because the first one to ask
 * such a request for a field makes the server read all of it, and who sends it is not known by then.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FilesAtTheDeskOnly extends OncePerRequestFilter {
    private static final Pattern FORM = Pattern.compile("/desk/tasks/[^/]+(/form)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        boolean parts = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        boolean signedIn = request.getRequestedSessionId() != null && request.isRequestedSessionIdValid();
        if (parts && !(signedIn && FORM.matcher(request.getRequestURI()).matches())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        chain.doFilter(request, response);
    }
}
