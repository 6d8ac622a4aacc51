package org.roundtrip.integrations.inbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How webhooks are taken in, {@code roundtrip.inbox.*}.
 *
 * @param maxBytes the largest webhook taken
 * @param batch how many messages one round works
 * @param retries how long to wait before each further try; after the last one a message is parked
 * @param keep how long worked messages stay
 */
@Validated
@ConfigurationProperties("roundtrip.inbox")
record InboxSettings(
        @DefaultValue("262144") @Min(1024) @Max(16_000_000) int maxBytes,
        @DefaultValue("20") @Min(1) @Max(500) int batch,

        @DefaultValue({"5s", "30s", "5m", "1h", "2h", "4h", "8h", "12h", "12h", "12h", "12h", "12h"}) @NotEmpty
        List<Duration> retries,

        @DefaultValue("30d") Duration keep) {}
