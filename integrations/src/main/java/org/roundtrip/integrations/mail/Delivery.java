package org.roundtrip.integrations.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** What came of handing a mail over. */
sealed interface Delivery {
    record Sent() implements Delivery {}

    /** The server will never take this mail for this address. */
    record Refused(String why) implements Delivery {}

    /** Not now. {@code server} says whether the next mail would meet the same. */
    record Later(String why, boolean server) implements Delivery {}

    /**
     * Reads the trouble. Only a final answer (5xx) to the address or to the content is a refusal; one to the sender or
     * to the sign-in is about our settings.
     */
    static Delivery of(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return answered(address.getReturnCode(), address.getMessage());
            }
            if (cause instanceof SMTPSendFailedException send && send.getNextException() == null) {
                return answered(send.getReturnCode(), send.getMessage());
            }
            if (cause instanceof AddressException address) {
                return new Refused("not an address: " + address.getMessage());
            }
            if (cause instanceof AuthenticationFailedException) {
                return new Later("the mail server does not accept roundtrip.mail.user", true);
            }
        }
        return new Later(trouble.getClass().getSimpleName() + ": " + trouble.getMessage(), true);
    }

    private static Delivery answered(int code, String message) {
        var why = String.valueOf(message).strip();
        return code >= 500 ? new Refused(why) : new Later(why, false);
    }

    /** Mail exceptions chain the telling one beside the cause. */
    private static @Nullable Throwable next(Throwable trouble) {
        if (trouble instanceof MessagingException messaging && messaging.getNextException() != null) {
            return messaging.getNextException();
        }
        return trouble.getCause();
    }
}
