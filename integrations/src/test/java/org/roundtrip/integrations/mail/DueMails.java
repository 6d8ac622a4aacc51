package org.roundtrip.integrations.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.roundtrip.notification.DueMail;
import org.roundtrip.notification.MailKind;

/** Mails to render, with every fact a kind may have. */
final class DueMails {
    private static final AtomicLong IDS = new AtomicLong(1);

    private DueMails() {}

    static DueMail of(MailKind kind) {
        return of(kind, "zoe@example.invalid", facts());
    }

    static DueMail in(Locale language, MailKind kind) {
        return in(language, kind, facts());
    }

    static DueMail in(Locale language, MailKind kind, Map<String, String> facts) {
        var mail = of(kind, "zoe@example.invalid", facts);
        return new DueMail(
                mail.id(),
                kind,
                mail.caseNumber(),
                mail.recipient(),
                mail.recipientName(),
                language,
                mail.createdAt(),
                mail.dueAt(),
                facts,
                mail.trackUrl(),
                mail.messageId());
    }

    static DueMail of(MailKind kind, String recipient, Map<String, String> facts) {
        long id = IDS.getAndIncrement();
        return new DueMail(
                id,
                kind,
                "RMA-7K3M9QZ4",
                recipient,
                "Zoë Fisher",
                Locale.UK,
                Instant.parse("2026-11-20T10:00:00Z"),
                Instant.parse("2026-12-03T23:30:00Z"),
                facts,
                "https://shop.example/track/RMA-7K3M9QZ4?t=abc",
                "rma.7K3M9QZ4." + id + "@shop.example");
    }

    static Map<String, String> facts() {
        var facts = new HashMap<String, String>();
        facts.put("items", "2 × White hanging heart T-light holder\n1 × Red <script>alert(1)</script> lantern");
        facts.put("outcome", "REFUND");
        facts.put("amount", "GBP 1234.50");
        facts.put("reason", "WINDOW_CLOSED");
        facts.put("note", "The lantern’s glass is cracked & one candle is missing.\nThe photos are on the page.");
        facts.put("carrier", "RoyalMail");
        facts.put("tracking", "SBX1234567890ABC");
        facts.put("handInBy", "2026-12-03T23:30:00Z");
        facts.put("method", "ORIGINAL");
        facts.put("question", "Which of the two lanterns is it?");
        facts.put("text", "We found your parcel.");
        facts.put("payBy", "2026-12-04");
        facts.put("chooseBy", "2026-12-03T23:30:00Z");
        facts.put("validUntil", "2026-12-03T23:30:00Z");
        facts.put("dueAt", "2026-12-03T23:30:00Z");
        facts.put("because", "OUT_OF_STOCK");
        facts.put("timing", "AT_ONCE");
        facts.put("coupon", "THANKS10");
        return facts;
    }
}
