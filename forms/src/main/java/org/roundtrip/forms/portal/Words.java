package org.roundtrip.forms.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.roundtrip.forms.Amounts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Texts, dates and money in the customer's language. Dates and money follow the language the texts are in, not the one
 * the browser asks for: half-translated pages are worse than untranslated ones.
 */
@Component("portalWords")
public class Words {
    private final MessageSource texts;
    private final ZoneId zone;

    Words(@Qualifier("portalTexts") MessageSource texts, @Value("${roundtrip.zone:UTC}") ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    public String text(String key, Object... facts) {
        return texts.getMessage(key, facts, LocaleContextHolder.getLocale());
    }

    /** The text of a key that may have none. */
    public Optional<String> find(String key, Object... facts) {
        return Optional.ofNullable(texts.getMessage(key, facts, null, LocaleContextHolder.getLocale()));
    }

    /** The first of these keys that has a text. */
    public String first(String key, String otherwise) {
        return find(key).orElseGet(() -> text(otherwise));
    }

    public String money(Money amount) {
        return Amounts.text(amount, locale());
    }

    /** What something costs more (positive: the customer pays) or less, in words. */
    public String difference(Money amount) {
        if (amount.isZero()) {
            return text("portal.difference.same");
        }
        return amount.isPositive()
                ? text("portal.difference.pay", money(amount))
                : text("portal.difference.back", money(amount.negated()));
    }

    /** A stored {@code GBP 5.10} as {@link #money} writes it. */
    public String amount(String stored) {
        return Amounts.stored(stored, locale());
    }

    /** For example 12 December 2026. */
    public String date(Instant at) {
        return format(at, "portal.format.date");
    }

    /** For example 12 December. */
    public String day(Instant at) {
        return format(at, "portal.format.day");
    }

    /** For example 12 December 2026, 14:05. */
    public String time(Instant at) {
        return format(at, "portal.format.time");
    }

    /** To the second and with the zone it is told in, for example 12 December 2026, 14:05:09 GMT. */
    public String moment(Instant at) {
        return format(at, "portal.format.moment");
    }

    /** What the customer speaks. */
    Locale language() {
        return LocaleContextHolder.getLocale();
    }

    ZoneId zone() {
        return zone;
    }

    private String format(Instant at, String pattern) {
        return DateTimeFormatter.ofPattern(text(pattern), locale()).format(at.atZone(zone));
    }

    private Locale locale() {
        return Locale.forLanguageTag(text("portal.format.locale"));
    }
}
