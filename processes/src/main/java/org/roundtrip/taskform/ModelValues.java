package org.roundtrip.taskform;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Computed;
import org.roundtrip.taskform.FormElement.Field;

/**
 * What of an answer a model may branch on: numbers, yes and no, dates, and chosen options that are short ASCII. What
 * people write stays in our own tables: the engine keeps variables for long, in tables that can't hold every letter.
 * Only values at the top of the form have a name that a model can use.
 */
final class ModelValues {
    private static final Pattern OPTION = Pattern.compile("[\\x20-\\x7E]{1,100}");

    /** A text that was computed could be what somebody wrote: only what looks like a code passes. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:+-]{1,64}");

    private final FormSheet sheet;
    private final ZoneId zone;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    ModelValues(FormSheet sheet) {
        this.sheet = sheet;
        this.zone = sheet.with().clock().getZone();
    }

    Map<String, @Nullable Object> all() {
        var seen = sheet.settled().seen();
        // Through everything, hidden or not: what is hidden now may have a value from an earlier round.
        Walk.through(sheet.schema(), sheet.data(), sheet.language(), new Walk.Visitor() {
            @Override
            public void field(Field field, Address at, Scope scope) {
                if (isAtTop(at) && !field.entry().disabled() && hasWords(field.kind())) {
                    values.put(at.steps().get(0).toString(), value(field.kind(), at.in(seen)));
                }
            }

            @Override
            public void computed(Computed computed, Address at, Scope scope) {
                if (isAtTop(at)) {
                    values.put(at.steps().get(0).toString(), code(at.in(seen)));
                }
            }
        });
        return values;
    }

    private static boolean isAtTop(Address at) {
        return at.steps().size() == 1;
    }

    private static boolean hasWords(InputKind kind) {
        return !(kind instanceof TextKind)
                && !(kind instanceof FileKind)
                && !(kind instanceof ChoiceKind choice && choice.several());
    }

    private @Nullable Object value(InputKind kind, @Nullable Object value) {
        if (kind instanceof DateKind date) {
            return value instanceof String text ? moment(date, text) : null;
        }
        return plain(value, OPTION);
    }

    private static @Nullable Object code(@Nullable Object value) {
        return plain(value, CODE);
    }

    private static @Nullable Object plain(@Nullable Object value, Pattern words) {
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        if (value instanceof String text) {
            return words.matcher(text).matches() ? text : null;
        }
        return value instanceof Boolean ? value : null;
    }

    private static Object number(BigDecimal number) {
        return number.scale() <= 0 && number.precision() <= 18
                ? (Object) number.longValueExact()
                : number.doubleValue();
    }

    private Object moment(DateKind kind, String text) {
        return switch (kind.part()) {
            case TIME -> text;
            case DATE -> LocalDate.parse(text).atStartOfDay(zone).toInstant();
            case DATETIME -> datetime(kind, text);
        };
    }

    private Instant datetime(DateKind kind, String text) {
        return kind.zone() == DateKind.ZoneWords.NO_TIMEZONE
                ? LocalDateTime.parse(text).atZone(zone).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
