package org.roundtrip.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.roundtrip.cases.AccessLinks;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outbox as a table. A mail that was taken stays hidden for {@link #HIDDEN}: should its node die, another one sends
 * it then, under the same Message-ID.
 */
@Component
class JdbcMailOutbox implements MailOutbox {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final Duration HIDDEN = Duration.ofMinutes(2);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MAX_PROBLEM = 500;

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final CaseDesk desk;
    private final AccessLinks links;
    private final MailsToAddresses addresses;
    private final JsonMapper json;
    private final Clock clock;
    private final String messageDomain;

    JdbcMailOutbox(
            JdbcClient jdbc,
            CaseFiles files,
            CaseDesk desk,
            AccessLinks links,
            MailsToAddresses addresses,
            JsonMapper json,
            Clock clock,
            @Value("${roundtrip.mail.message-domain:roundtrip.invalid}") String messageDomain) {
        this.jdbc = jdbc;
        this.files = files;
        this.desk = desk;
        this.links = links;
        this.addresses = addresses;
        this.json = json;
        this.clock = clock;
        this.messageDomain = messageDomain;
    }

    /** @param caseId 0 for a mail to an address */
    private record Row(long id, long caseId, MailKind kind, String facts, Instant createdAt) {}

    @Override
    @Transactional
    public List<DueMail> take(int limit) {
        var rows = jdbc.sql("select id, case_id, kind, facts, created_at from mail_outbox where state = 'WAITING'"
                        + " and next_try_at <= ? order by next_try_at, id limit ? for update skip locked")
                .params(clock.millis(), limit)
                .query(JdbcMailOutbox::row)
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        jdbc.sql("update mail_outbox set next_try_at = :until, tries = tries + 1 where id in (:ids)")
                .param("until", clock.instant().plus(HIDDEN).toEpochMilli())
                .param("ids", rows.stream().map(Row::id).toList())
                .update();
        var byId = new java.util.HashMap<Long, CaseFile>();
        files.findAllById(rows.stream().map(Row::caseId).distinct().toList()).forEach(f -> byId.put(f.key(), f));
        var withoutAddress = rows.stream()
                .filter(row -> row.caseId() != 0 && byId.get(row.caseId()).customerEmail() == null)
                .map(Row::id)
                .toList();
        if (!withoutAddress.isEmpty()) {
            jdbc.sql("update mail_outbox set state = 'NO_ADDRESS' where id in (:ids)")
                    .param("ids", withoutAddress)
                    .update();
        }
        return rows.stream()
                .filter(row -> !withoutAddress.contains(row.id()))
                .flatMap(row -> row.caseId() == 0
                        ? addresses.due(row.id(), row.kind(), row.createdAt()).stream()
                        : Stream.of(dueMail(row, byId.get(row.caseId()))))
                .toList();
    }

    private DueMail dueMail(Row row, CaseFile file) {
        return new DueMail(
                row.id(),
                row.kind(),
                file.number().value(),
                String.valueOf(file.customerEmail()),
                file.customerName(),
                Locale.forLanguageTag(file.locale()),
                row.createdAt(),
                file.dueAt(),
                json.readValue(row.facts(), FACTS),
                page(row.kind(), file),
                "<rma." + file.number() + "." + row.id() + "@" + messageDomain + ">");
    }

    /** That his request is here is told of all of it; everything else of the case that it happens to. */
    private String page(MailKind kind, CaseFile file) {
        return kind == MailKind.REQUEST_RECEIVED ? links.trackUrl(file) : links.partUrl(file);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("case_id"),
                MailKind.valueOf(row.getString("kind")),
                row.getString("facts"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    @Override
    @Transactional
    public void sent(List<Long> ids) {
        jdbc.sql("update mail_outbox set state = 'SENT', sent_at = :now, recipient = null where id in (:ids)")
                .param("now", clock.millis())
                .param("ids", ids)
                .update();
    }

    @Override
    @Transactional
    public void postpone(long id, String why) {
        int tries = jdbc.sql("select tries from mail_outbox where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, 10));
        var next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        jdbc.sql("update mail_outbox set next_try_at = ?, last_problem = ? where id = ?")
                .params(next.toEpochMilli(), cut(why), id)
                .update();
    }

    @Override
    @Transactional
    public void refused(long id, String why) {
        jdbc.sql("update mail_outbox set state = 'REFUSED', last_problem = ?, recipient = null where id = ?")
                .params(cut(why), id)
                .update();
        long caseId = jdbc.sql("select coalesce(case_id, 0) from mail_outbox where id = ?")
                .param(id)
                .query(Long.class)
                .single();
        if (caseId == 0) {
            return;
        }
        desk.lock(caseId);
        desk.tell(caseId, "mail-refused", Actor.SYSTEM);
        desk.touch(caseId);
    }

    private static String cut(String text) {
        return text.length() <= MAX_PROBLEM ? text : text.substring(0, MAX_PROBLEM);
    }
}
