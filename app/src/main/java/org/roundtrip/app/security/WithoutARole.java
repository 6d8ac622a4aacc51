package org.roundtrip.app.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/** Tells who is signed in and has no role of the desk that this is so; who has one is refused as ever. */
class WithoutARole implements AccessDeniedHandler {
    static final String PAGE = "/desk/no-role";

    private final AccessDeniedHandler usual = new AccessDeniedHandlerImpl();
    private final Set<String> roles;

    WithoutARole(String... roles) {
        this.roles = Arrays.stream(roles).map(role -> "ROLE_" + role).collect(Collectors.toSet());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (HttpMethod.GET.matches(request.getMethod()) && !hasARole()) {
            request.getRequestDispatcher(PAGE).forward(request, response);
        } else {
            usual.handle(request, response, denied);
        }
    }

    private boolean hasARole() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getAuthorities().stream().anyMatch(each -> roles.contains(each.getAuthority()));
    }
}
