package org.roundtrip.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.roundtrip.support.Caller;
import org.roundtrip.support.Keycloak;
import org.roundtrip.support.MySqlServer;
import org.roundtrip.support.TestServer;
import org.roundtrip.support.TestTime;

/** Which tokens the API takes: those of a real Keycloak, and forgeries of them. */
@EnabledIfSystemProperty(
        named = "roundtrip.test.keycloak",
        matches = ".+",
        disabledReason = "dev/keycloak is not running")
class ProgramsByKeycloakIT {
    private static final Keycloak KEYCLOAK = Keycloak.running();
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.over(
                MySqlServer.running().newSchema(),
                "--spring.main.sources=" + TestTime.Source.class.getName(),
                "--roundtrip.oidc.issuer=" + KEYCLOAK.issuer("roundtrip"),
                "--roundtrip.oidc.client-secret=" + KEYCLOAK.secret("ROUNDTRIP_DESK_SECRET"));
    }

    @AfterAll
    static void stop() {
        server.bean(TestTime.class).letGo();
        server.close();
    }

    private static int status(String token) {
        return Caller.send(HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/orders/none"))
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .status();
    }

    private static String named(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    @Test
    void aProgramOfTheShopIsLetIn() {
        assertThat(status(KEYCLOAK.shopToken())).isEqualTo(404);
    }

    @Test
    void aTokenForAnotherApiIsNot() {
        var name = named("other-api");
        KEYCLOAK.program(name, "a-secret", "somebody-elses-api", true, 300);
        assertThat(status(KEYCLOAK.token("roundtrip", name, "a-secret"))).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherRealmIsNot() {
        var realm = named("realm");
        KEYCLOAK.realm(realm, "shop", "a-secret");
        assertThat(status(KEYCLOAK.token(realm, "shop", "a-secret"))).isEqualTo(401);
    }

    @Test
    void whoLacksTheRoleIsKnownButMayNothing() {
        var name = named("no-role");
        KEYCLOAK.program(name, "a-secret", "roundtrip-api", false, 300);
        assertThat(status(KEYCLOAK.token("roundtrip", name, "a-secret"))).isEqualTo(403);
    }

    @Test
    void anUnsignedTokenIsNot() {
        var parts = KEYCLOAK.shopToken().split("\\.");
        assertThat(status(word("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + "."))
                .isEqualTo(401);
    }

    @Test
    void aTokenWhoseClaimsWereChangedIsNot() {
        var parts = KEYCLOAK.shopToken().split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("integrator", "operations");
        assertThat(status(parts[0] + "." + word(claims) + "." + parts[2])).isEqualTo(401);
    }

    @Test
    void aTokenThatHasExpiredIsNot() {
        var name = named("short-lived");
        KEYCLOAK.program(name, "a-secret", "roundtrip-api", true, 20);
        var token = KEYCLOAK.token("roundtrip", name, "a-secret");
        var time = server.bean(TestTime.class);
        // Clocks of machines differ, so an expired token is taken for a minute more.
        time.forward(Duration.ofSeconds(50));
        assertThat(status(token)).isEqualTo(404);
        time.forward(Duration.ofSeconds(31));
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void aTokenSignedWithThePublicKeyAsIfItWereASecretIsNot() throws Exception {
        var parts = KEYCLOAK.shopToken().split("\\.");
        var unsigned = word("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + parts[1];
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEYCLOAK.publicKey("roundtrip"), "HmacSHA256"));
        var signature = mac.doFinal(unsigned.getBytes(StandardCharsets.UTF_8));
        assertThat(status(
                        unsigned + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature)))
                .isEqualTo(401);
    }

    @Test
    void whatSaysWhoSomebodyIsIsNoTokenForTheApi() {
        assertThat(status(KEYCLOAK.idToken("ada.support"))).isEqualTo(401);
    }

    @Test
    void noTokenAndNonsenseAreNot() {
        assertThat(status("nonsense")).isEqualTo(401);
        assertThat(Caller.send(HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/orders/none"))
                                .GET())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void thereIsNoOtherWayToAToken() {
        var login = Base64.getEncoder().encodeToString("integrator:whatever".getBytes(StandardCharsets.UTF_8));
        assertThat(Caller.send(HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/token"))
                                .header("Authorization", "Basic " + login)
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isIn(401, 404);
    }

    private static String word(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
