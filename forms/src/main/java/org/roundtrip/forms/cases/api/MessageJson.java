package org.roundtrip.forms.cases.api;

import java.time.Instant;
import org.roundtrip.cases.Messages;

/** A message as it was written. {@code author} is "customer" or a sign-in name. */
record MessageJson(long id, Instant at, boolean fromCustomer, String author, String text) {
    static MessageJson of(Messages.Message message) {
        return new MessageJson(message.id(), message.at(), message.fromCustomer(), message.author(), message.body());
    }
}
