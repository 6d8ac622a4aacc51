package org.roundtrip.integrations.sandbox;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest mails, newest first. In memory only: a mail that was sent is nobody's debt any more. */
public final class SentMails {
    private static final Logger LOG = LoggerFactory.getLogger(SentMails.class);
    private final Deque<SentMail> mails = new ArrayDeque<>();
    private final int keep;
    private long nextId = 1;

    SentMails(int keep) {
        this.keep = keep;
    }

    public synchronized List<SentMail> latest(int limit) {
        return mails.stream().limit(limit).toList();
    }

    public synchronized Optional<SentMail> find(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }

    public synchronized int size() {
        return mails.size();
    }

    void add(MimeMessage message, Instant at) {
        try {
            var subject = message.getSubject() == null ? "" : message.getSubject();
            var id = message.getMessageID() == null ? "" : message.getMessageID();
            keep(new SentMail(
                    0,
                    at,
                    id,
                    addresses(message.getFrom()),
                    addresses(message.getAllRecipients()),
                    subject,
                    body(message, "text/plain"),
                    body(message, "text/html")));
        } catch (MessagingException | IOException e) {
            LOG.warn("A mail could not be read", e);
        }
    }

    private synchronized void keep(SentMail mail) {
        mails.addFirst(new SentMail(
                nextId++,
                mail.at(),
                mail.messageId(),
                mail.from(),
                mail.to(),
                mail.subject(),
                mail.text(),
                mail.html()));
        if (mails.size() > keep) {
            mails.removeLast();
        }
    }

    private static String addresses(Address[] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.toUnicodeString()
                                : address.toString())
                        .collect(Collectors.joining(", "));
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                var found = body(child, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
