package org.roundtrip.integrations.stripe;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Stripe is reached, {@code roundtrip.stripe.*}.
 *
 * @param url where the API lives, without a slash at the end
 * @param secretKey the account's secret key ({@code sk_…} or a restricted {@code rk_…})
 * @param webhookSecrets the signing secrets that are valid now; two while one is being replaced
 * @param version the API version asked for, so that an account's upgrade does not change our answers
 * @param connectTimeout how long to wait for a connection
 * @param responseTimeout how long to wait for an answer; both together stay well under a worker's lock
 */
@Validated
@ConfigurationProperties("roundtrip.stripe")
record StripeSettings(
        @DefaultValue("https://api.stripe.com") @Pattern(regexp = "https?://\\S*[^/\\s]")
        String url,

        @NotBlank(message = "is needed to give money back") String secretKey,

        @NotEmpty(message = "needs at least one signing secret")
        List<@NotBlank String> webhookSecrets,

        @DefaultValue("2024-10-28.acacia") @NotBlank String version,
        @DefaultValue("3s") @DurationMax(seconds = 8) Duration connectTimeout,
        @DefaultValue("8s") @DurationMax(seconds = 10) Duration responseTimeout) {
    /** Never the key: settings end up in logs. */
    @Override
    public String toString() {
        return "StripeSettings[" + url + ", " + version + "]";
    }
}
