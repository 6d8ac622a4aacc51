package org.roundtrip.integrations.adyen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.refund.PaymentGateway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A shop that has no account at Adyen sets nothing; one that has it hears what is missing. */
class AdyenConfigurationTest {
    private static final String[] COMPLETE = {
        "roundtrip.adyen.url=https://checkout-test.adyen.com/v71",
        "roundtrip.adyen.api-key=AQE1",
        "roundtrip.adyen.merchant-account=SHOP",
        "roundtrip.adyen.hmac-keys=00ff,01FE"
    };

    @EnableConfigurationProperties(AdyenSettings.class)
    static class SettingsOnly {}

    private static String[] without(String name, String... instead) {
        return Stream.concat(
                        Stream.of(COMPLETE).filter(setting -> !setting.startsWith("roundtrip.adyen." + name + "=")),
                        Stream.of(instead))
                .toArray(String[]::new);
    }

    @Test
    void withoutAnApiKeyThereIsNoSuchProvider() {
        new ApplicationContextRunner()
                .withUserConfiguration(AdyenConfiguration.class)
                .withPropertyValues(without("api-key"))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context).doesNotHaveBean(PaymentGateway.class);
                    assertThat(context).doesNotHaveBean(AdyenWebhooks.class);
                });
    }

    @Test
    void severalKeysAreTakenAndNoneIsShown() {
        new ApplicationContextRunner()
                .withUserConfiguration(SettingsOnly.class)
                .withPropertyValues(COMPLETE)
                .run(context -> {
                    var settings = context.getBean(AdyenSettings.class);
                    assertThat(settings.hmacKeys()).containsExactly("00ff", "01FE");
                    assertThat(settings.toString()).doesNotContain("AQE1", "00ff");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "url,",
        "url,roundtrip.adyen.url=https://checkout-test.adyen.com/v71/",
        "merchant-account,",
        "hmac-keys,",
        "hmac-keys,roundtrip.adyen.hmac-keys=00f",
        "hmac-keys,roundtrip.adyen.hmac-keys=secret",
        "api-key,roundtrip.adyen.api-key="
    })
    void whatIsMissingOrWrongStopsTheStart(String name, String instead) {
        new ApplicationContextRunner()
                .withUserConfiguration(SettingsOnly.class)
                .withPropertyValues(instead == null ? without(name) : without(name, instead))
                .run(context -> assertThat(context).hasFailed());
    }
}
