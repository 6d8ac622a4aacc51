package org.roundtrip.forms.portal;

import java.time.Duration;
import org.roundtrip.forms.Limits;
import org.springframework.stereotype.Component;

/**
 * Limits what follows by itself from statements, never the statements: a right that the law gives must not end at a
 * counter. Above the limits a statement is taken down and receipted on the page as any other; a person then looks for its
 * order, and no more mails go to an address that somebody may be flooding.
 */
@Component
class WithdrawLimits {
    private static final int BY_ITSELF_AN_HOUR = 10;
    private static final int MAILS_A_DAY = 5;

    private final Limits networks = new Limits(BY_ITSELF_AN_HOUR, Duration.ofHours(1));
    private final Limits mailboxes = new Limits(MAILS_A_DAY, Duration.ofDays(1));

    /** Whether a person has to look at what comes from this network now. */
    boolean byHand(String address) {
        return !networks.take(Limits.network(address));
    }

    /** Whether a receipt may go to this mailbox. */
    boolean mayMail(String email) {
        return mailboxes.take(email);
    }
}
