package org.roundtrip.taskform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of forms: null, texts, numbers, booleans, lists and maps, with dates as ISO texts. Whatever comes from the
 * engine, from an expression or from JSON is made one of these before anybody looks at it.
 */
final class Plain {
    private Plain() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((name, one) -> plain.put(String.valueOf(name), of(one)));
            return plain;
        }
        if (value instanceof Iterable<?> list) {
            var plain = new ArrayList<@Nullable Object>();
            list.forEach(one -> plain.add(of(one)));
            return plain;
        }
        return time(value);
    }

    /** The same value, no part of it shared. */
    static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> map) {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, one) -> copy.put(name, of(one)));
        return copy;
    }

    @SuppressWarnings("unchecked")
    static @Nullable Map<String, @Nullable Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> ? (Map<String, @Nullable Object>) value : null;
    }

    @SuppressWarnings("unchecked")
    static @Nullable List<@Nullable Object> list(@Nullable Object value) {
        return value instanceof List<?> ? (List<@Nullable Object>) value : null;
    }

    /** Equal as forms see it: 1 and 1.0 are the same number. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return one == null ? other == null : one.equals(other);
    }

    /** As people read it. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static BigDecimal number(Number number) {
        BigDecimal exact;
        if (number instanceof BigDecimal decimal) {
            exact = decimal;
        } else if (number instanceof BigInteger integer) {
            exact = new BigDecimal(integer);
        } else if (number instanceof Double || number instanceof Float) {
            double real = number.doubleValue();
            exact = Double.isFinite(real) ? BigDecimal.valueOf(real) : BigDecimal.ZERO;
        } else {
            exact = BigDecimal.valueOf(number.longValue());
        }
        // 1E+3 and 12.50 are written as 1000 and 12.5 wherever they came from.
        var stripped = exact.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -40 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable Object time(Object value) {
        if (value instanceof ZonedDateTime moment) {
            return moment.toOffsetDateTime().toString();
        }
        boolean known = value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime
                || value instanceof OffsetTime
                || value instanceof java.time.Instant
                || value instanceof TemporalAmount;
        return known ? value.toString() : null;
    }
}
