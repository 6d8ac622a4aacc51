package org.roundtrip.notification;

import java.util.List;

/**
 * Mails owed to customers. A mail is written in the transaction of the event it tells about and sent later, at least
 * once, under a Message-ID that never changes.
 */
public interface MailOutbox {
    /** Takes up to {@code limit} mails that are due and hides them from other nodes for a while. */
    List<DueMail> take(int limit);

    /** Marks mails as handed to the mail server. */
    void sent(List<Long> ids);

    /** The mail server could not be reached or put us off: try again later. */
    void postpone(long id, String why);

    /** The address refused for good: no further tries, and support is told on the case. */
    void refused(long id, String why);
}
