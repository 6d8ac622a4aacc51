package org.roundtrip.forms.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.Amounts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The desk's words for codes, times, ages and amounts. */
@Component
class DeskTexts {
    private static final Locale LOCALE = Locale.ENGLISH;
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", LOCALE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", LOCALE);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", LOCALE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LOCALE);

    private final MessageSource messages;
    private final Clock clock;

    DeskTexts(@Qualifier(DeskConfiguration.TEXTS) MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String text(String key, Object... args) {
        return messages.getMessage("desk." + key, args, LOCALE);
    }

    /** A text that may be missing. */
    @Nullable
    String find(String key, Object... args) {
        return messages.getMessage("desk." + key, args, null, LOCALE);
    }

    /** The words for a code of the domain. A code nobody has written words for yet is shown spelled out. */
    String code(String group, String code) {
        var words = find(group + "." + code);
        return words == null ? spelledOut(code) : words;
    }

    /** What people call a carrier; whoever has a label of his own wrote its name himself. */
    @Nullable
    String carrier(@Nullable String name) {
        var words = name == null ? null : find("carrier." + name);
        return words == null ? name : words;
    }

    String money(Money money) {
        return Amounts.text(money, Locale.UK);
    }

    String money(String currency, long minor) {
        return money(Money.ofMinor(CurrencyUnit.of(currency), minor));
    }

    Moment moment(Instant at) {
        var here = at.atZone(clock.getZone());
        boolean thisYear =
                here.getYear() == clock.instant().atZone(clock.getZone()).getYear();
        return new Moment(at.toString(), (thisYear ? DAY_AND_TIME : WITH_YEAR).format(here), age(at));
    }

    /** The time alone if it was today. */
    String timeOfDay(Instant at) {
        var here = at.atZone(clock.getZone());
        boolean today = here.toLocalDate()
                .equals(clock.instant().atZone(clock.getZone()).toLocalDate());
        return today ? TIME.format(here) : moment(at).words();
    }

    /** A day of the shop. */
    String day(Instant at) {
        return DAY.format(at.atZone(clock.getZone()));
    }

    @Nullable
    Moment momentOrNull(@Nullable Instant at) {
        return at == null ? null : moment(at);
    }

    /** How long ago, in one unit. */
    String age(Instant since) {
        return length(Duration.between(since, clock.instant()));
    }

    @Nullable
    Badge due(@Nullable Instant dueAt) {
        if (dueAt == null) {
            return null;
        }
        var left = Duration.between(clock.instant(), dueAt);
        if (left.isNegative()) {
            return new Badge("bad", text("due.over", length(left.negated())));
        }
        return new Badge(left.compareTo(Duration.ofHours(4)) < 0 ? "warn" : "plain", text("due.left", length(left)));
    }

    /** A sign-in name as a person's name. */
    String person(@Nullable String name) {
        if (name == null || name.isEmpty() || name.contains("@")) {
            return name == null ? "" : name;
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** A length of time, in one unit. */
    String length(Duration length) {
        if (length.toMinutes() < 1) {
            return text("age.now");
        }
        if (length.toMinutes() < 60) {
            return text("age.minutes", length.toMinutes());
        }
        return length.toHours() < 48 ? text("age.hours", length.toHours()) : text("age.days", length.toDays());
    }

    private static String spelledOut(String code) {
        var words = code.replace('-', ' ').replace('_', ' ').strip().toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A point in time: for machines, in words, and how long ago. */
    public record Moment(String iso, String words, String age) {}
}
