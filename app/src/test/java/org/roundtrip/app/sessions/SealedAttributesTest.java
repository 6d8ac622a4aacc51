package org.roundtrip.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.web.servlet.FlashMap;

class SealedAttributesTest {
    private static final String SECRET = "a-secret-of-more-than-thirty-two-characters";

    private final SealedAttributes sealed = new SealedAttributes(new SessionKeys(SECRET));

    /** What nobody puts into a session. */
    private record Stranger(String word) implements Serializable {}

    private Object again(Object attribute) {
        return sealed.open(sealed.seal(attribute));
    }

    @Test
    void whoeverIsSignedInIsReadAsHeWasWritten() throws Exception {
        var person = User.withUsername("support").password("x").roles("SUPPORT").build();
        var demo = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                List.of(
                        new SimpleGrantedAuthority("ROLE_SUPPORT"),
                        FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY))));
        var token = new OidcIdToken(
                "words",
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(9),
                Map.of(
                        "iss",
                        URI.create("https://id.example/realms/r").toURL(),
                        "sub",
                        "7",
                        "preferred_username",
                        "ada",
                        "auth_time",
                        Instant.EPOCH,
                        "roles",
                        List.of("support", "finance")));
        var roles = List.of(new SimpleGrantedAuthority("ROLE_SUPPORT"));
        var keycloaks = new SecurityContextImpl(new OAuth2AuthenticationToken(
                new DefaultOidcUser(roles, token, "preferred_username"), roles, "keycloak"));

        assertThat(again(demo)).isEqualTo(demo);
        assertThat(again(keycloaks)).isEqualTo(keycloaks);
    }

    @Test
    void soAreASignInUnderWayAndWhatThePageShowsOnce() {
        var begun = OAuth2AuthorizationRequest.authorizationCode()
                .clientId("desk")
                .authorizationUri("https://id.example/auth")
                .redirectUri("https://shop.example/desk/oidc/back/keycloak")
                .scope("openid")
                .state("s")
                .attributes(more -> more.put("code_verifier", "v"))
                .build();
        var once = new FlashMap();
        once.put("notice", "undone");
        once.addTargetRequestParam("notice", "undone");

        assertThat(again(begun)).usingRecursiveComparison().isEqualTo(begun);
        assertThat(again(new CopyOnWriteArrayList<>(List.of(once)))).isEqualTo(List.of(once));
    }

    @Test
    void noOtherClassIsEverReadThoughWeSealedIt() {
        assertThat(again(new Stranger("word"))).isNull();
        assertThat(again(new PriorityQueue<>(List.of(1, 2)))).isNull();
        assertThat(again(List.of("a", new Stranger("word")))).isNull();
    }

    @Test
    void bytesThatWeDidNotSealAreNotRead() throws Exception {
        var plain = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(plain)) {
            out.writeObject("a word of more than twelve letters");
        }
        var changed = sealed.seal("a word");
        changed[changed.length - 1] ^= 1;

        assertThat(sealed.open(plain.toByteArray())).isNull();
        assertThat(sealed.open(changed)).isNull();
        assertThat(sealed.open(new byte[0])).isNull();
        assertThat(new SealedAttributes(new SessionKeys(SECRET + "!")).open(sealed.seal("a word")))
                .isNull();
    }

    @Test
    void nothingOfItStandsInTheRowAndNoTwoRowsAreTheSame() {
        var row = sealed.seal("refresh-token");

        assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContain("refresh");
        assertThat(row).isNotEqualTo(sealed.seal("refresh-token"));
    }
}
