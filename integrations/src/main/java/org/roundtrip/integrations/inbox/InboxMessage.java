package org.roundtrip.integrations.inbox;

/** A stored webhook that waits to be worked. {@code attempts} is how often it was tried in vain. */
record InboxMessage(long id, String provider, String type, byte[] body, int attempts) {}
