package org.roundtrip.app.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What keeps a server from starting in production, each time with the name of the setting. */
class ProductionSettingsTest {
    private final Map<String, Object> settings = new HashMap<>(Map.ofEntries(
            Map.entry("spring.datasource.url", "jdbc:mysql://db/roundtrip"),
            Map.entry("spring.datasource.username", "roundtrip"),
            Map.entry("spring.datasource.password", "p"),
            Map.entry("roundtrip.public-url", "https://returns.example.com"),
            Map.entry("roundtrip.link-secret", "0123456789abcdef0123456789abcdef"),
            Map.entry("roundtrip.oidc.issuer", "https://id.example.com/realms/shop"),
            Map.entry("roundtrip.oidc.client-secret", "s"),
            Map.entry("roundtrip.stripe.secret-key", "sk_live_1"),
            Map.entry("roundtrip.stripe.webhook-secrets[0]", "whsec_1"),
            Map.entry("roundtrip.easypost.api-key", "EZ"),
            Map.entry("roundtrip.mail.host", "mail.example.com"),
            Map.entry("roundtrip.mail.from", "returns@example.com"),
            Map.entry("roundtrip.seller.name", "Shop Ltd"),
            Map.entry("roundtrip.seller.address", "1 Street, Town")));

    private final Map<String, Object> variables = new HashMap<>();

    private List<String> problems() {
        return ProductionSettings.problems(environment());
    }

    private StandardEnvironment environment() {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addLast(new SystemEnvironmentPropertySource("variables", variables));
        environment.getPropertySources().addLast(new MapPropertySource("settings", settings));
        return environment;
    }

    @Test
    void completeSettingsAreFit() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void everySettingThatIsMissingIsNamed() {
        settings.remove("roundtrip.oidc.issuer");
        settings.put("roundtrip.mail.from", " ");
        assertThat(problems())
                .containsExactlyInAnyOrder("roundtrip.oidc.issuer is missing", "roundtrip.mail.from is missing");
    }

    @Test
    void noPartOfTheDemoIsOn() {
        settings.put("roundtrip.demo.enabled", "true");
        settings.put("roundtrip.sandbox.enabled", "true");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "roundtrip.demo.enabled has to be false", "roundtrip.sandbox.enabled has to be false");
    }

    @Test
    void aShortSecretAnotherDatabaseOrIsolationAndAddressesInTheClearAreRefused() {
        settings.put("roundtrip.link-secret", "short");
        settings.put("spring.datasource.url", "jdbc:h2:mem:x");
        settings.put("spring.datasource.hikari.transaction-isolation", "TRANSACTION_REPEATABLE_READ");
        settings.put("roundtrip.public-url", "http://returns.example.com");
        settings.put("roundtrip.oidc.issuer", "not an address");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "roundtrip.link-secret has fewer than 32 characters",
                        "spring.datasource.url is not MySQL's",
                        "spring.datasource.hikari.transaction-isolation has to be TRANSACTION_READ_COMMITTED",
                        "roundtrip.public-url is not an https address",
                        "roundtrip.oidc.issuer is not an address");
    }

    @Test
    void aSettingNobodyKnowsIsAMistakeInAFileAndInTheEnvironment() {
        settings.put("roundtrip.stripe.secret-kee", "sk_live_1");
        variables.put("ROUNDTRIP_LINK_SECRT", "0123");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "roundtrip.stripe.secret-kee is no setting", "ROUNDTRIP_LINK_SECRT is no setting");
    }

    @Test
    void theEnvironmentsSpellingIsTakenForWhatItMeans() {
        settings.remove("roundtrip.link-secret");
        settings.remove("roundtrip.stripe.webhook-secrets[0]");
        variables.put("ROUNDTRIP_LINKSECRET", "0123456789abcdef0123456789abcdef");
        variables.put("ROUNDTRIP_LINK_SECRET", "0123456789abcdef0123456789abcdef");
        variables.put("ROUNDTRIP_STRIPE_WEBHOOKSECRETS_0", "whsec_1");
        variables.put("ROUNDTRIP_STRIPE_WEBHOOK_SECRETS_1", "whsec_2");
        assertThat(problems()).isEmpty();
    }

    @Test
    void noValueIsEverPrinted() {
        settings.put("roundtrip.link-secret", "short-and-secret");
        var environment = environment();
        environment.setActiveProfiles("production");
        assertThatThrownBy(() -> new ProductionSettings().postProcessEnvironment(environment, new SpringApplication()))
                .isInstanceOf(UnfitForProduction.class)
                .hasMessageContaining("roundtrip.link-secret")
                .hasMessageNotContaining("short-and-secret");
    }

    @Test
    void theDemoIsNotLookedAt() {
        settings.clear();
        new ProductionSettings().postProcessEnvironment(environment(), new SpringApplication());
    }
}
