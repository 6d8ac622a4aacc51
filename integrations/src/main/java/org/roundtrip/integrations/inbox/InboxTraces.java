package org.roundtrip.integrations.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.roundtrip.privacy.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Webhooks that tell of somebody who is to be forgotten. That they came stays; what they said goes. */
@Component
class InboxTraces implements Traces {
    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    InboxTraces(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Stored(long id, byte[] body) {}

    /** What is not worked yet is left alone: it is worked, and deleted with the others. */
    @Override
    public int erase(Collection<String> words) {
        int erased = 0;
        long from = 0;
        List<Stored> page;
        do {
            page = page(from);
            var about = page.stream()
                    .filter(one -> mentions(one, words))
                    .map(Stored::id)
                    .toList();
            if (!about.isEmpty()) {
                transaction.executeWithoutResult(status -> empty(about));
                erased += about.size();
            }
            from = page.isEmpty() ? from : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
        return erased;
    }

    private void empty(List<Long> ids) {
        jdbc.sql("update webhook_inbox set body = :none, error = null where id in (:ids)")
                .param("none", new byte[0])
                .param("ids", ids)
                .update();
    }

    private List<Stored> page(long from) {
        return jdbc.sql("select id, body from webhook_inbox where id > ? and status = 'DONE' order by id limit ?")
                .params(from, PAGE)
                .query((row, n) -> new Stored(row.getLong(1), row.getBytes(2)))
                .list();
    }

    private static boolean mentions(Stored one, Collection<String> words) {
        var text = new String(one.body(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(text::contains);
    }
}
