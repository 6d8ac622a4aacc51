package org.roundtrip.app.security;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What a signed token has to say besides: our realm made it, for our API, as an access token, and it is not too old. */
final class AccessTokenRules implements OAuth2TokenValidator<Jwt> {
    private final OAuth2TokenValidator<Jwt> rules;

    AccessTokenRules(OidcSettings settings, Clock clock) {
        // Clocks of machines differ: a minute more, either way.
        var times = new JwtTimestampValidator();
        times.setClock(clock);
        rules = new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())),
                // Keycloak's word for an access token: an ID token says who somebody is, not what a program may do.
                new JwtClaimValidator<String>("typ", "Bearer"::equals),
                new JwtClaimValidator<String>(OidcSignIn.NAME, Objects::nonNull));
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return rules.validate(token);
    }
}
