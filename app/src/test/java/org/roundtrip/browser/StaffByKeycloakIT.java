package org.roundtrip.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.roundtrip.support.Caller;
import org.roundtrip.support.Keycloak;
import org.roundtrip.support.MySqlServer;
import org.roundtrip.support.Ports;
import org.roundtrip.support.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff sign in, and out, by the pages of a real Keycloak. */
@EnabledIfSystemProperty(
        named = "roundtrip.test.keycloak",
        matches = ".+",
        disabledReason = "dev/keycloak is not running")
class StaffByKeycloakIT {
    private static final int TOKEN_SECONDS = 4;

    private static Keycloak keycloak;
    private static TestServer server;
    private Browser browser;

    @BeforeAll
    static void start() {
        int port = Ports.free();
        var url = "http://127.0.0.1:" + port;
        keycloak = Keycloak.running();
        keycloak.deskIsAt(url, TOKEN_SECONDS);
        server = TestServer.over(
                MySqlServer.running().newSchema(),
                "--server.port=" + port,
                "--roundtrip.public-url=" + url,
                "--roundtrip.oidc.issuer=" + keycloak.issuer("roundtrip"),
                "--roundtrip.oidc.client-secret=" + keycloak.secret("ROUNDTRIP_DESK_SECRET"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Page signedIn(String person) {
        var page = browser.desk();
        page.navigate(server.url() + "/desk");
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("#username").fill(person);
        page.locator("#password").fill(keycloak.secret("ROUNDTRIP_PEOPLE_PASSWORD"));
        page.locator("#kc-login").click();
        return page;
    }

    private static void isOut(Page page) {
        page.navigate(server.url() + "/desk");
        // Asked again and again by who waits for it, so it is not waited for here.
        org.assertj.core.api.Assertions.assertThat(page.url()).contains("/desk/login");
    }

    @Test
    void aPersonSignsInByKeycloaksPagesAndOutAgain() {
        var page = signedIn("ada.support");
        assertThat(page).hasURL(Pattern.compile(server.url() + "/desk.*"));
        assertThat(page.getByText("Support").first()).isVisible();

        page.getByText("Sign out").click();
        assertThat(page.getByText("You are signed out.")).isVisible();
        // Out of Keycloak's session too: it asks for the password again.
        page.navigate(server.url() + "/desk");
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void aPersonMayDoWhatHisRoleMayAndNothingElse() {
        var page = signedIn("wes.warehouse");
        org.assertj.core.api.Assertions.assertThat(
                        page.navigate(server.url() + "/desk/queue/warehouse").status())
                .isEqualTo(200);
        org.assertj.core.api.Assertions.assertThat(
                        page.navigate(server.url() + "/desk/queue/finance").status())
                .isEqualTo(403);
    }

    @Test
    void aPersonWithoutARoleIsKnownAndRefused() {
        keycloak.person("nora.norole");
        var page = signedIn("nora.norole");
        org.assertj.core.api.Assertions.assertThat(
                        page.navigate(server.url() + "/desk").status())
                .isEqualTo(403);
        assertThat(page.getByText("You have no role here yet").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page.getByText("You are signed out.")).isVisible();
    }

    @Test
    void whoIsDisabledIsOutWithinTheLifeOfAToken() {
        keycloak.person("dan.disabled", "support");
        var page = signedIn("dan.disabled");
        page.navigate(server.url() + "/desk");
        assertThat(page.getByText("Support").first()).isVisible();

        keycloak.enable("dan.disabled", false);

        Awaitility.await().atMost(Duration.ofSeconds(TOKEN_SECONDS * 5L)).untilAsserted(() -> isOut(page));
    }

    @Test
    void whoLosesARoleLosesItsPagesWithinTheLifeOfAToken() {
        keycloak.person("rita.role", "support");
        var page = signedIn("rita.role");
        page.navigate(server.url() + "/desk");
        assertThat(page.getByText("Support").first()).isVisible();

        keycloak.takesRole("rita.role", "support");

        Awaitility.await()
                .atMost(Duration.ofSeconds(TOKEN_SECONDS * 5L))
                .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(
                                page.navigate(server.url() + "/desk").status())
                        .isEqualTo(403));
    }

    @Test
    void whoIsSignedOutAtKeycloakIsOutAtOnceAndNobodyElseIs() {
        keycloak.person("lena.loggedout", "support");
        keycloak.deskIsAt(server.url(), 300);
        try {
            var page = signedIn("lena.loggedout");
            page.navigate(server.url() + "/desk");
            assertThat(page.getByText("Support").first()).isVisible();
            var hers = signedIn("ada.support");

            keycloak.logsOut("lena.loggedout");

            isOut(page);
            hers.navigate(server.url() + "/desk");
            assertThat(hers).hasURL(server.url() + "/desk");
        } finally {
            keycloak.deskIsAt(server.url(), TOKEN_SECONDS);
        }
    }

    @Test
    void onlyKeycloakItselfSaysThatSomebodyIsOut() {
        var forged = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.";
        var answer =
                Caller.send(HttpRequest.newBuilder(URI.create(server.url() + "/logout/connect/back-channel/keycloak"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + forged)));
        org.assertj.core.api.Assertions.assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void ofTokensASessionHoldsNothingInTheClear() {
        signedIn("ada.support");
        var jdbc = server.bean(JdbcClient.class);
        org.assertj.core.api.Assertions.assertThat(jdbc.sql(
                                "select count(*) from SPRING_SESSION_ATTRIBUTES"
                                        + " where locate('ada.support', attribute_bytes) > 0 or locate('eyJ', attribute_bytes) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
        org.assertj.core.api.Assertions.assertThat(
                        jdbc.sql("select count(*) from SPRING_SESSION where PRINCIPAL_NAME is not null")
                                .query(Long.class)
                                .single())
                .isPositive();
    }
}
