package org.roundtrip.integrations.easypost;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How EasyPost is reached, {@code roundtrip.easypost.*}.
 *
 * @param url where the API lives, without a slash at the end
 * @param apiKey the account's key
 * @param webhookSecrets the secrets webhooks may be signed with now; two while one is being replaced
 * @param warehouse where returned parcels go
 * @param parcel the size a return parcel is taken to have, in inches
 * @param connectTimeout how long to wait for a connection
 * @param responseTimeout how long to wait for one answer; a label takes up to four
 */
@Validated
@ConfigurationProperties("roundtrip.easypost")
record EasyPostSettings(
        @DefaultValue("https://api.easypost.com") @Pattern(regexp = "https?://\\S*[^/\\s]")
        String url,

        @NotBlank(message = "is needed to buy labels") String apiKey,
        @NotEmpty(message = "needs at least one secret") List<@NotBlank String> webhookSecrets,

        @NotNull(message = "is where parcels are sent") @Valid
        Warehouse warehouse,

        @DefaultValue @Valid Parcel parcel,
        @DefaultValue("2s") @DurationMax(seconds = 5) Duration connectTimeout,
        @DefaultValue("4s") @DurationMax(seconds = 10) Duration responseTimeout) {

    /** The warehouse's address. {@code country} is ISO 3166 alpha-2. */
    record Warehouse(
            @NotBlank String name,
            @NotBlank String street,
            @NotBlank String city,
            @NotBlank String postcode,

            @DefaultValue("GB") @Pattern(regexp = "[A-Z]{2}")
            String country) {}

    /** Inches, as EasyPost wants them. */
    record Parcel(
            @DefaultValue("14") @DecimalMin("0.1") BigDecimal length,
            @DefaultValue("10") @DecimalMin("0.1") BigDecimal width,
            @DefaultValue("6") @DecimalMin("0.1") BigDecimal height) {}

    /** Never the key: settings end up in logs. */
    @Override
    public String toString() {
        return "EasyPostSettings[" + url + "]";
    }
}
