package org.roundtrip.integrations.mail;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.roundtrip.notification.DueMail;
import org.springframework.stereotype.Component;

/** Puts one mail into an envelope and hands it over. */
@Component
class MailSender {
    private final ProducerTemplate template;
    private final MailTemplates templates;
    private final MailSettings settings;

    MailSender(ProducerTemplate template, MailTemplates templates, MailSettings settings) {
        this.template = template;
        this.templates = templates;
        this.settings = settings;
    }

    Delivery send(DueMail mail) {
        var rendered = templates.render(mail);
        var exchange = template.request("direct:" + MailRoute.OUT, outgoing -> {
            outgoing.getMessage().setBody(rendered.html());
            outgoing.getMessage().setHeaders(headers(mail, rendered));
        });
        return exchange.getException() == null ? new Delivery.Sent() : Delivery.of(exchange.getException());
    }

    private Map<String, Object> headers(DueMail mail, RenderedMail rendered) {
        var headers = new HashMap<String, Object>();
        headers.put("To", MailTemplates.oneLine(mail.recipient()));
        headers.put("From", settings.from());
        var replyTo = settings.replyTo();
        if (replyTo != null && !replyTo.isEmpty()) {
            headers.put("Reply-To", replyTo);
        }
        headers.put("Subject", rendered.subject());
        headers.put("Message-ID", messageId(mail));
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Auto-Response-Suppress", "All");
        headers.put("Content-Type", "text/html; charset=UTF-8");
        headers.put("CamelMailAlternativeBody", rendered.text());
        return headers;
    }

    /** The same at every try, so that a mail sent twice can be told from two mails. */
    private static String messageId(DueMail mail) {
        var id = MailTemplates.oneLine(mail.messageId());
        return id.startsWith("<") ? id : "<" + id + ">";
    }
}
