package org.roundtrip.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails of the outbox that belong to no case. Nobody knows yet whether there is anything to tell the address. */
@Component
class MailsToAddresses {
    private final JdbcClient jdbc;
    private final ObjectProvider<AddressFacts> facts;
    private final String messageDomain;

    MailsToAddresses(
            JdbcClient jdbc,
            ObjectProvider<AddressFacts> facts,
            @Value("${roundtrip.mail.message-domain:roundtrip.invalid}") String messageDomain) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.messageDomain = messageDomain;
    }

    private record To(String email, String locale) {}

    Optional<DueMail> due(long id, MailKind kind, Instant createdAt) {
        var to = jdbc.sql("select recipient, locale from mail_outbox where id = ?")
                .param(id)
                .query((row, n) -> new To(row.getString("recipient"), row.getString("locale")))
                .single();
        var told = facts.getObject().of(kind, to.email());
        if (told.isEmpty()) {
            forget(List.of(id));
        }
        return told.map(tell -> new DueMail(
                id,
                kind,
                "",
                to.email(),
                null,
                Locale.forLanguageTag(to.locale()),
                createdAt,
                null,
                tell.facts(),
                tell.startUrl(),
                "<mail." + id + "@" + messageDomain + ">"));
    }

    /** Whoever asked in vain leaves no trace. */
    private void forget(List<Long> ids) {
        jdbc.sql("delete from mail_outbox where id in (:ids) and case_id is null")
                .param("ids", ids)
                .update();
    }
}
