package org.roundtrip.integrations.sandbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Clock;

/**
 * A mail server that hands every mail to {@link SentMails}. Addresses that begin with {@code refused} do not exist, those
 * that begin with {@code busy} can't be reached now.
 */
final class MailServer extends SmtpServer {
    private final SmtpManager intake;

    MailServer(int port, SentMails mails, Clock clock) {
        this(port, new Managers(), mails, clock);
    }

    private MailServer(int port, Managers managers, SentMails mails, Clock clock) {
        super(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), managers);
        this.intake = new Intake(managers, mails, clock);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket client) {
        try {
            // The greeting's lines go out one by one; each mail would wait 40 ms for the first to be acknowledged.
            client.setTcpNoDelay(true);
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        return new SmtpHandler(new SmtpCommandRegistry(), intake, client);
    }

    private static final class Intake extends SmtpManager {
        private final SentMails mails;
        private final Clock clock;

        Intake(Managers managers, SentMails mails, Clock clock) {
            super(managers.getImapHostManager(), managers.getUserManager());
            this.mails = mails;
            this.clock = clock;
        }

        @Override
        public String checkRecipient(SmtpState state, MailAddress address) {
            if (address.getEmail().startsWith("refused")) {
                return "550 5.1.1 No such mailbox";
            }
            return address.getEmail().startsWith("busy") ? "451 4.3.2 Try again later" : null;
        }

        @Override
        public synchronized void send(SmtpState state) {
            mails.add(state.getMessage().getMessage(), clock.instant());
        }
    }
}
