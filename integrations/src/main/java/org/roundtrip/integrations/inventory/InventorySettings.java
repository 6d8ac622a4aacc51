package org.roundtrip.integrations.inventory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the inventory is reached that keeps the stock instead of us, {@code roundtrip.inventory.*}. Without {@link #url()}
 * there is none.
 *
 * @param url where it lives, with its version and without a slash at the end
 * @param apiKey what it knows us by, sent as a bearer token
 * @param connectTimeout how long to wait for a connection
 * @param responseTimeout how long to wait for an answer; both together stay well under a worker's lock
 */
@Validated
@ConfigurationProperties("roundtrip.inventory")
record InventorySettings(
        @NotNull(message = "is where the inventory lives") @Pattern(regexp = "https?://\\S*[^/\\s]")
        String url,

        @NotBlank(message = "is needed to ask the inventory")
        String apiKey,

        @DefaultValue("2s") @DurationMax(seconds = 5) Duration connectTimeout,
        @DefaultValue("4s") @DurationMax(seconds = 10) Duration responseTimeout) {
    /** Never the key: settings end up in logs. */
    @Override
    public String toString() {
        return "InventorySettings[" + url + "]";
    }
}
