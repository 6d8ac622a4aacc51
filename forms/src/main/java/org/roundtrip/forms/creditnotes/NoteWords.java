package org.roundtrip.forms.creditnotes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;
import org.roundtrip.creditnote.CreditNoteLine;
import org.roundtrip.forms.Amounts;
import org.springframework.context.MessageSource;

/** What stands on a credit note, in its customer's language. */
record NoteWords(MessageSource texts, Locale language, ZoneId zone) {

    String text(String key, Object... facts) {
        return texts.getMessage("portal.note." + key, facts, language);
    }

    /** What a line is about: a thing bought, or something else that was given back. */
    String part(CreditNoteLine line) {
        var name = line.name();
        var known = texts.getMessage("portal.note.kind." + line.kind(), null, line.kind(), language);
        var part = name == null
                ? known
                : texts.getMessage(
                        "portal.note.of." + line.kind(), new Object[] {name}, name + " – " + known, language);
        return part + (line.taxCode() == null ? "" : " (" + line.taxCode() + ")");
    }

    String day(Instant at) {
        return DateTimeFormatter.ofPattern(texts.getMessage("portal.format.date", null, language), format())
                .format(at.atZone(zone));
    }

    String money(Money amount) {
        return Amounts.text(amount, format());
    }

    private Locale format() {
        return Locale.forLanguageTag(texts.getMessage("portal.format.locale", null, language));
    }
}
