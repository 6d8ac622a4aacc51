package org.roundtrip.integrations.s3;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The bucket that files lie in, {@code roundtrip.files.s3.*}. Without {@link #url()} there is none.
 *
 * @param url scheme, host and port; the bucket is the first part of the path
 * @param bucket its name; it has to be there, and not to be public
 */
@Validated
@ConfigurationProperties("roundtrip.files.s3")
record S3Settings(
        @NotNull(message = "is where the bucket is reached") @Pattern(regexp = "https?://[^/\\s]+")
        String url,

        @NotNull(message = "is the name of the bucket") @Pattern(regexp = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
        String bucket,

        @DefaultValue("us-east-1") @NotBlank String region,
        @NotBlank(message = "is needed to reach the bucket") String accessKey,
        @NotBlank(message = "is needed to reach the bucket") String secretKey,
        @DefaultValue("2s") @DurationMax(seconds = 10) Duration connectTimeout,
        @DefaultValue("20s") @DurationMax(seconds = 60) Duration responseTimeout) {
    /** Never the keys: settings end up in logs. */
    @Override
    public String toString() {
        return "S3Settings[" + url + "/" + bucket + "]";
    }
}
