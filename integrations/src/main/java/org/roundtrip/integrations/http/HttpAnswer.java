package org.roundtrip.integrations.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** What came of a call: an answer of any status, or none. */
public sealed interface HttpAnswer {
    /** No provider makes us wait longer than this before we ask again. */
    Duration LONGEST_WAIT = Duration.ofHours(1);

    /** Nothing usable came back in time; the request may or may not have been carried out. */
    record None(String why) implements HttpAnswer {}

    /** The provider answered. {@code headers} looks names up in any case. */
    record Answered(int status, Map<String, String> headers, byte[] body) implements HttpAnswer {
        public boolean ok() {
            return status >= 200 && status < 300;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        /** How long the provider wants us to wait, in seconds or as a date; bounded, because it is foreign input. */
        public Optional<Duration> retryAfter(Clock clock) {
            return header("Retry-After").flatMap(value -> waitOf(value.trim(), clock));
        }

        private static Optional<Duration> waitOf(String value, Clock clock) {
            try {
                var wait = value.chars().allMatch(Character::isDigit)
                        ? Duration.ofSeconds(Long.parseLong(value))
                        : Duration.between(clock.instant(), date(value));
                return Optional.of(wait.isNegative() ? Duration.ZERO : shorter(wait, LONGEST_WAIT));
            } catch (NumberFormatException | DateTimeException e) {
                return Optional.empty();
            }
        }

        private static ZonedDateTime date(String value) {
            return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }
}
