package org.roundtrip.app.security;

import org.springframework.context.annotation.Conditional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges a demo name and password (HTTP Basic) for a token. Production's tokens come from Keycloak. */
@RestController
@Conditional(OnDemoPeople.class)
class TokenController {
    private final ApiTokens tokens;

    TokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/api/v1/token")
    ResponseEntity<ApiTokens.Issued> token(Authentication who) {
        var roles = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                .map(authority -> authority.substring("ROLE_".length()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tokens.issue(who.getName(), roles));
    }
}
