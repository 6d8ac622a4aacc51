package org.roundtrip.integrations.work;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How workers run, {@code roundtrip.work.*}.
 *
 * @param enabled whether this node works at all; off for a node that only serves pages, and in tests
 * @param poll how often each worker looks by itself, in case a wake was lost with the node that sent it
 * @param parallel how many batches of a worker run at once, by worker name ({@code label}, {@code refund},
 *     {@code inbox}, {@code mail}, {@code credit-note}, {@code inventory}, {@code stock-move}, {@code collection},
 *     {@code migration})
 * @param gather how long a woken worker waits for more work to come, by worker name: one look and one commit then serve
 *     many cases. Nobody waits for a mail by the second; a label and a refund are waited for on a page
 * @param fullBatch how many pieces make a batch of {@code label}, {@code refund}, {@code inventory} and
 *     {@code collection} a full one, after which the worker looks again at once; not more than what those take at most
 * @param stopWithin how long a batch may finish when the node stops
 */
@Validated
@ConfigurationProperties("roundtrip.work")
record WorkSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration poll,
        @DefaultValue Map<String, @NotNull @Min(1) @Max(32) Integer> parallel,
        @DefaultValue Map<String, @NotNull Duration> gather,
        @DefaultValue("10") @Min(1) int fullBatch,
        @DefaultValue("20s") @DurationMin(seconds = 1) Duration stopWithin) {
    private static final Map<String, Duration> USUAL_GATHER = Map.of(
            "label", Duration.ofMillis(100),
            "refund", Duration.ofMillis(100),
            "inventory", Duration.ofMillis(100),
            "inbox", Duration.ofMillis(100),
            "mail", Duration.ofSeconds(1),
            "credit-note", Duration.ofSeconds(5),
            "stock-move", Duration.ofSeconds(5));

    Duration gather(String worker) {
        return gather.getOrDefault(worker, USUAL_GATHER.getOrDefault(worker, Duration.ZERO));
    }

    int parallel(String worker) {
        return parallel.getOrDefault(worker, 2);
    }
}
