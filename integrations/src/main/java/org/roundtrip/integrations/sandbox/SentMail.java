package org.roundtrip.integrations.sandbox;

import java.time.Instant;

/** A mail the sandbox took in. {@code html} is empty for one that is text only. */
public record SentMail(
        long id, Instant at, String messageId, String from, String to, String subject, String text, String html) {}
