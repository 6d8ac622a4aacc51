package org.roundtrip.integrations.adyen;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Adyen is reached, {@code roundtrip.adyen.*}. Without {@link #apiKey()} there is no such provider here.
 *
 * @param url where Checkout lives, with its version and without a slash at the end; the live one is the account's own
 * @param apiKey the key of the web service user
 * @param merchantAccount whose payments these are; webhooks of another one are refused
 * @param hmacKeys the webhooks' keys that are valid now, in hexadecimal; two while one is being replaced
 * @param connectTimeout how long to wait for a connection
 * @param responseTimeout how long to wait for an answer; both together stay well under a worker's lock
 */
@Validated
@ConfigurationProperties("roundtrip.adyen")
record AdyenSettings(
        @NotNull(message = "is needed: https://checkout-test.adyen.com/v71, or the account's own live address")
        @Pattern(regexp = "https?://\\S*[^/\\s]")
        String url,

        @NotBlank(message = "is needed to give money back") String apiKey,

        @NotBlank(message = "is needed: whose payments are these?")
        String merchantAccount,

        @NotEmpty(message = "needs at least one key of the webhook")
        List<@NotNull @Pattern(regexp = "([0-9A-Fa-f]{2})+", message = "is not a key in hexadecimal") String> hmacKeys,

        @DefaultValue("3s") @DurationMax(seconds = 8) Duration connectTimeout,
        @DefaultValue("8s") @DurationMax(seconds = 10) Duration responseTimeout) {
    /** Never the keys: settings end up in logs. */
    @Override
    public String toString() {
        return "AdyenSettings[" + url + ", " + merchantAccount + "]";
    }
}
