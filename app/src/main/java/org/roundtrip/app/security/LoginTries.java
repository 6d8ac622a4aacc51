package org.roundtrip.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.roundtrip.forms.Limits;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits guesses of the demo's passwords, per address and per name. A try is counted before it is looked at, so that
 * many at once are no way round; the right password gives it back. Keycloak counts for itself.
 */
class LoginTries extends OncePerRequestFilter {
    private static final Set<String> PATHS = Set.of(DemoSignIn.FORM, DemoSignIn.EXCHANGE);
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int PER_NAME = 10;
    private static final int PER_ADDRESS = 30;

    private final Limits names = new Limits(PER_NAME, PERIOD);
    private final Limits addresses = new Limits(PER_ADDRESS, PERIOD);
    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !PATHS.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean addressOk = addresses.take(Limits.network(request.getRemoteAddr()));
        boolean nameOk = names.take(name(request));
        if (addressOk && nameOk) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(PERIOD.toSeconds()));
            response.sendError(429);
        }
    }

    private String name(HttpServletRequest request) {
        if (request.getServletPath().equals(DemoSignIn.FORM)) {
            return Objects.requireNonNullElse(request.getParameter("username"), "");
        }
        try {
            var who = basic.convert(request);
            return who == null ? "" : who.getName();
        } catch (AuthenticationException e) {
            return "";
        }
    }

    /** The right password was given. */
    void giveBack(AuthenticationSuccessEvent event) {
        var who = event.getAuthentication();
        if (who instanceof UsernamePasswordAuthenticationToken
                && who.getDetails() instanceof WebAuthenticationDetails details) {
            names.giveBack(who.getName());
            addresses.giveBack(Limits.network(String.valueOf(details.getRemoteAddress())));
        }
    }
}
