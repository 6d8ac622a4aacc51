package org.roundtrip.integrations.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.roundtrip.integrations.work.Worker;
import org.roundtrip.notification.DueMail;
import org.roundtrip.notification.MailOutbox;
import org.roundtrip.work.WorkWaiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends the mails that are due. Those that went are marked in one call, also if the batch breaks off. */
@Component
class MailWorker implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);

    private final MailOutbox outbox;
    private final MailSender sender;
    private final MailSettings settings;

    MailWorker(MailOutbox outbox, MailSender sender, MailSettings settings) {
        this.outbox = outbox;
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Set<String> topics() {
        return Set.of(WorkWaiting.MAIL);
    }

    @Override
    public boolean workBatch() {
        var mails = outbox.take(settings.batch());
        var sent = new ArrayList<Long>();
        boolean reachable;
        try {
            reachable = send(mails, sent);
        } finally {
            if (!sent.isEmpty()) {
                outbox.sent(sent);
            }
        }
        return reachable && mails.size() >= settings.batch();
    }

    /** @return false if the server is in trouble; the rest of the batch is put off without trying */
    private boolean send(List<DueMail> mails, List<Long> sent) {
        Delivery.Later trouble = null;
        for (DueMail mail : mails) {
            var delivery = trouble == null ? deliver(mail) : trouble;
            if (delivery instanceof Delivery.Sent) {
                sent.add(mail.id());
            } else if (delivery instanceof Delivery.Refused refused) {
                LOG.info("Mail {} of {} is refused for good: {}", mail.id(), mail.caseNumber(), refused.why());
                outbox.refused(mail.id(), refused.why());
            } else if (delivery instanceof Delivery.Later later) {
                LOG.warn("Mail {} of {} is put off: {}", mail.id(), mail.caseNumber(), later.why());
                outbox.postpone(mail.id(), later.why());
                trouble = later.server() ? later : null;
            }
        }
        return trouble == null;
    }

    private Delivery deliver(DueMail mail) {
        try {
            return sender.send(mail);
        } catch (RuntimeException e) {
            // One mail that can't be rendered must not hold up the others.
            LOG.error("Mail {} of {} can't be made", mail.id(), mail.caseNumber(), e);
            return new Delivery.Later(e.toString(), false);
        }
    }
}
