package org.roundtrip.forms;

import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.cases.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in, as the domain wants to know it. */
public final class SignedIn {
    private static final String ROLE = "ROLE_";
    private static final String INTEGRATOR = "INTEGRATOR";

    private SignedIn() {}

    /**
     * The signed-in person or program.
     *
     * @throws IllegalStateException on a route that is open to everybody: such a route has no business asking
     */
    public static Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            throw new IllegalStateException("nobody is signed in");
        }
        Set<String> roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
        return roles.contains(INTEGRATOR)
                ? Actor.program(authentication.getName(), roles)
                : Actor.staff(authentication.getName(), roles);
    }
}
