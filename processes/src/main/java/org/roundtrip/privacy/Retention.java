package org.roundtrip.privacy;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.roundtrip.work.Commands;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties what nobody needs after a while: facts of mails that were sent, labels, and in the end the names on credit notes.
 * In bites, in the order of ids, remembering how far it came: what was emptied once is never looked at again.
 */
@Component
public class Retention {
    static final int BITE = 1_000;

    private final JdbcClient jdbc;
    private final Commands commands;
    private final Clock clock;
    private final Period mails;
    private final Period labels;
    private final Period names;

    /** Periods are ISO: P180D, P10Y. */
    Retention(
            JdbcClient jdbc,
            Commands commands,
            Clock clock,
            @Value("${roundtrip.privacy.keep-mails:P180D}") String mails,
            @Value("${roundtrip.privacy.keep-labels:P180D}") String labels,
            @Value("${roundtrip.privacy.keep-names-on-credit-notes:P10Y}") String names) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.clock = clock;
        this.mails = Period.parse(mails);
        this.labels = Period.parse(labels);
        this.names = Period.parse(names);
    }

    private record Row(long id, @Nullable Long at) {}

    /** Empties what is due. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT40M")
    public void empty() {
        sweep("mail", "mail_outbox", "created_at", "facts = '{}', last_problem = null", "state <> 'WAITING'", mails);
        sweep("label", "label", "bought_at", "document = null", "document is not null", labels);
        sweep("credit-note", "credit_note", "issued_at", "customer = ''", "customer <> ''", names);
    }

    private void sweep(String mark, String table, String when, String set, String of, Period kept) {
        long before =
                clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant().toEpochMilli();
        while (commands.run(() -> bite(mark, table, when, set, of, before))) {
            continue;
        }
    }

    /** @return whether there may be more */
    private boolean bite(String mark, String table, String when, String set, String of, long before) {
        long from = jdbc.sql("select up_to from retention_mark where name = ? for update")
                .param(mark)
                .query(Long.class)
                .optional()
                .orElse(-1L);
        if (from < 0) {
            return false;
        }
        var rows = jdbc.sql("select id, " + when + " as at_time from " + table + " where id > ? order by id limit ?")
                .params(from, BITE)
                .query((row, n) -> new Row(row.getLong(1), row.getObject(2, Long.class)))
                .list();
        long last = from;
        for (var row : rows) {
            if (row.at() != null && row.at() >= before) {
                break;
            }
            last = row.at() == null ? last : row.id();
        }
        if (last == from) {
            return false;
        }
        jdbc.sql("update " + table + " set " + set + " where id > ? and id <= ? and " + of)
                .params(from, last)
                .update();
        jdbc.sql("update retention_mark set up_to = ? where name = ?")
                .params(last, mark)
                .update();
        return rows.size() == BITE;
    }
}
