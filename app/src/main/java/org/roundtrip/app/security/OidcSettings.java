package org.roundtrip.app.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The Keycloak realm that says who is who, {@code roundtrip.oidc.*}. Without {@link #issuer()} there is none, and the
 * demo's people sign in.
 *
 * @param issuer the realm's address as its tokens name it, for example {@code https://id.example.com/realms/shop};
 *     without a slash at the end, {@code https} but on this machine
 * @param clientId the desk's client
 * @param clientSecret its secret
 * @param audience what tokens for the API name in {@code aud}; Keycloak only does so for clients that have an audience
 *     mapper
 * @param rolesClaim the claim, of ID tokens and access tokens, that lists roles as words ({@code support},
 *     {@code finance}, …)
 * @param grace how long staff may go on working while Keycloak can't be asked whether they still may
 */
@Validated
@ConfigurationProperties("roundtrip.oidc")
record OidcSettings(
        @NotNull
        @Pattern(
                regexp = "(https://\\S+|http://(127\\.0\\.0\\.1|localhost)(:\\d+)?/\\S+)(?<!/)",
                message = "is the address of a realm: https, and no slash at the end")
        String issuer,

        @DefaultValue("roundtrip-desk") String clientId,

        @NotBlank(message = "is needed to sign staff in") String clientSecret,

        @DefaultValue("roundtrip-api") String audience,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("15m") Duration grace) {
    /** Keycloak's addresses are fixed; asking for them would keep us from starting while it is away. */
    String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    /** Never the secret: settings end up in logs. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
