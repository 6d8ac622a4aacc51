package org.roundtrip.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mail to send: what it tells about, and everything a template needs for it.
 *
 * @param facts short texts and numbers by name, see {@link MailKind} for which; never rendered as markup
 * @param trackUrl where the customer follows what the mail tells about: the case, or the whole request
 * @param messageId fixed for this mail, so that a repeat can be recognised
 */
public record DueMail(
        long id,
        MailKind kind,
        String caseNumber,
        String recipient,
        @Nullable String recipientName,
        Locale locale,
        Instant createdAt,
        @Nullable Instant dueAt,
        Map<String, String> facts,
        String trackUrl,
        String messageId) {}
