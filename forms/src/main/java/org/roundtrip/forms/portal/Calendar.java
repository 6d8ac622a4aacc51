package org.roundtrip.forms.portal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.roundtrip.cases.CaseNumber;

/** The day a parcel has to be handed in by, as a calendar entry (RFC 5545) with a reminder the day before. */
final class Calendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Calendar() {}

    static String handIn(CaseNumber number, Instant handInBy, Instant now, Words words) {
        var day = handInBy.atZone(words.zone()).toLocalDate();
        return String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Roundtrip//Portal//EN",
                "BEGIN:VEVENT",
                "UID:hand-in-" + number + "@roundtrip",
                "DTSTAMP:" + STAMP.format(now),
                "DTSTART;VALUE=DATE:" + DAY.format(day),
                "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)),
                "SUMMARY:" + escaped(words.text("portal.calendar.title", number)),
                "TRANSP:TRANSPARENT",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "DESCRIPTION:" + escaped(words.text("portal.calendar.title", number)),
                "TRIGGER:-PT15H",
                "END:VALARM",
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}
