package org.roundtrip.app.security;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Reads roles from a token's claims. Roles we don't know, for example Keycloak's own, mean nothing here. */
final class OidcRoles {
    static final Set<String> KNOWN =
            Set.of("SUPPORT", "WAREHOUSE", "TECHNICIAN", "FINANCE", "OPERATIONS", "INTEGRATOR");

    private final String claim;

    OidcRoles(String claim) {
        this.claim = claim;
    }

    Collection<GrantedAuthority> of(Map<String, Object> claims) {
        return claims.get(claim) instanceof List<?> roles
                ? roles.stream()
                        .map(role -> String.valueOf(role).toUpperCase(Locale.ROOT))
                        .filter(KNOWN::contains)
                        .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role))
                        .toList()
                : List.of();
    }
}
