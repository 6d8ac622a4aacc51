package org.roundtrip.taskform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, a time of day, or both, kept as ISO texts to the minute.
 *
 * @param zone how a time says which one is meant; a page's time is one of the server's own zone
 * @param minutes a time is a multiple of so many minutes; null: any
 */
record DateKind(
        Part part, ZoneWords zone, @Nullable Integer minutes, boolean fromToday, String dayLabel, String timeLabel)
        implements InputKind {
    /** What is asked. */
    enum Part {
        DATE,
        TIME,
        DATETIME
    }

    /** How a time is written. */
    enum ZoneWords {
        UTC_OFFSET,
        UTC_NORMALIZED,
        NO_TIMEZONE
    }

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CLOCK = Pattern.compile("\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    @Override
    public @Nullable Object empty() {
        return null;
    }

    @Override
    public @Nullable Object seeded(@Nullable Object value, Spot spot) {
        var read = value == null ? Read.value(null) : given(day(value, spot), spot);
        return read.code() == null ? read.value() : null;
    }

    /** A model knows a day as the moment it began. */
    private Object day(Object value, Spot spot) {
        if (part == Part.DATE && value instanceof String text && text.indexOf('T') > 0) {
            try {
                return local(text, spot.with().clock().getZone()).toLocalDate().toString();
            } catch (DateTimeException e) {
                return value;
            }
        }
        return value;
    }

    @Override
    public Read typed(PageFields fields, Spot spot) {
        var day = part == Part.TIME ? "" : fields.text(spot.name() + ".date").strip();
        var time = part == Part.DATE ? "" : fields.text(spot.name() + ".time").strip();
        if (day.isEmpty() && time.isEmpty()) {
            return Read.value(null);
        }
        try {
            if (part == Part.DATE) {
                return Read.value(day(day).toString());
            }
            if (part == Part.TIME) {
                return Read.value(written(clock(time), spot));
            }
            if (day.isEmpty() || time.isEmpty()) {
                return Read.wrong("incomplete-date", day.isEmpty() ? "Enter the date, too" : "Enter the time, too");
            }
            return Read.value(written(day(day).atTime(clock(time)), spot));
        } catch (DateTimeException e) {
            return wrong();
        }
    }

    @Override
    public Read given(Object value, Spot spot) {
        if (!(value instanceof String text)) {
            return Read.wrong("wrong-type", "must be a text");
        }
        try {
            return switch (part) {
                case DATE -> Read.value(day(text).toString());
                case TIME ->
                    Read.value(
                            isPlain(text)
                                    ? written(LocalTime.parse(text), spot)
                                    : written(OffsetTime.parse(text), spot));
                case DATETIME -> {
                    var rest = text.indexOf('T') < 0 ? "" : text.substring(text.indexOf('T') + 1);
                    yield Read.value(
                            isPlain(rest)
                                    ? written(LocalDateTime.parse(text), spot)
                                    : written(OffsetDateTime.parse(text), spot));
                }
            };
        } catch (DateTimeException e) {
            return wrong();
        }
    }

    @Override
    public void check(Object value, Spot spot, Problems problems) {
        var text = (String) value;
        if (fromToday && part != Part.TIME) {
            var today = LocalDate.now(spot.with().clock());
            if (LocalDate.parse(text.substring(0, 10)).isBefore(today)) {
                problems.add(spot.at(), "in-the-past", "Enter a date from today on");
            }
        }
        if (minutes != null && part != Part.DATE) {
            var time = clock(shownTime(text, spot.with().clock().getZone()));
            if ((time.getHour() * 60 + time.getMinute()) % minutes != 0) {
                problems.add(spot.at(), "not-a-step", "Enter a time in steps of " + minutes + " minutes");
            }
        }
    }

    /** The day of a value as a page shows it; empty if it has none. */
    String shownDay(@Nullable Object value, ZoneId zone) {
        if (!(value instanceof String text) || part == Part.TIME) {
            return "";
        }
        return part == Part.DATE ? text : local(text, zone).toLocalDate().toString();
    }

    /** The time of a value as a page shows it; empty if it has none. */
    String shownTime(@Nullable Object value, ZoneId zone) {
        if (!(value instanceof String text) || part == Part.DATE) {
            return "";
        }
        if (part == Part.TIME) {
            return text.substring(0, 5);
        }
        return MINUTE.format(local(text, zone));
    }

    private static LocalDateTime local(String text, ZoneId zone) {
        return isPlain(text.substring(text.indexOf('T') + 1))
                ? LocalDateTime.parse(text)
                : OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime();
    }

    private Read wrong() {
        return part == Part.TIME
                ? Read.wrong("not-a-time", "Enter a time, like 14:30")
                : Read.wrong("not-a-date", "Enter a date that exists, like 2026-11-30");
    }

    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new DateTimeException(text);
        }
        return LocalDate.parse(text);
    }

    private static LocalTime clock(String text) {
        return LocalTime.parse(text).truncatedTo(ChronoUnit.MINUTES);
    }

    private static boolean isPlain(String time) {
        return CLOCK.matcher(time).matches();
    }

    private String written(LocalTime time, Spot spot) {
        var now = spot.with().clock().instant();
        return written(time.atOffset(spot.with().clock().getZone().getRules().getOffset(now)), spot);
    }

    private String written(OffsetTime time, Spot spot) {
        var minute = time.truncatedTo(ChronoUnit.MINUTES);
        return switch (zone) {
            case NO_TIMEZONE -> MINUTE.format(minute);
            case UTC_OFFSET -> MINUTE.format(minute) + offset(minute.getOffset());
            case UTC_NORMALIZED -> MINUTE.format(minute.withOffsetSameInstant(ZoneOffset.UTC)) + "Z";
        };
    }

    private String written(LocalDateTime moment, Spot spot) {
        return written(moment.atZone(spot.with().clock().getZone()).toOffsetDateTime(), spot);
    }

    private String written(OffsetDateTime moment, Spot spot) {
        var kept =
                switch (zone) {
                    case UTC_OFFSET -> moment;
                    case UTC_NORMALIZED -> moment.withOffsetSameInstant(ZoneOffset.UTC);
                    case NO_TIMEZONE ->
                        moment.atZoneSameInstant(spot.with().clock().getZone()).toOffsetDateTime();
                };
        return kept.toLocalDate() + "T" + written(kept.toOffsetTime(), spot);
    }

    private static String offset(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "Z" : offset.getId();
    }
}
