package org.roundtrip.notification;

import java.util.Map;
import java.util.Optional;

/** What mails to an address tell. Asked for when a mail is about to go, so that none of it is kept in between. */
public interface AddressFacts {
    /** @param startUrl where its reader goes on */
    record Told(Map<String, String> facts, String startUrl) {}

    /** Empty if there is nothing to tell this address, which is sent no mail then. */
    Optional<Told> of(MailKind kind, String email);
}
