package org.roundtrip.integrations.mail;

/** A mail ready to go: both forms say the same. The subject is one line. */
record RenderedMail(String subject, String text, String html) {}
