package org.roundtrip.integrations.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.integrations.IntegrationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationsTest
class InboxTracesIT {
    @Autowired
    InboxStore store;

    @Autowired
    InboxTraces traces;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private long received(String key, String body, boolean worked) {
        store.store("traces", new Verified(key, "test", body.getBytes(StandardCharsets.UTF_8)));
        long id = jdbc.sql("select id from webhook_inbox where dedup_key = ?")
                .param(key)
                .query(Long.class)
                .single();
        if (worked) {
            transaction.executeWithoutResult(status -> store.claim(id));
        }
        return id;
    }

    private String body(long id) {
        return jdbc.sql("select body from webhook_inbox where id = ?")
                .param(id)
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .single();
    }

    @Test
    void whatWasWorkedAndMentionsThePersonIsEmptied() {
        long about = received("traces-1", "{\"tracker\":\"TRACE4711\",\"to\":\"Erika\"}", true);
        long other = received("traces-2", "{\"tracker\":\"OTHER\"}", true);
        long waiting = received("traces-3", "{\"tracker\":\"TRACE4711\"}", false);

        long shouting = received("traces-4", "{\"email\":\"Nobody@Example.invalid\"}", true);

        assertThat(traces.erase(List.of("nobody@example.invalid", "TRACE4711"))).isEqualTo(2);

        assertThat(body(about)).isEmpty();
        assertThat(body(shouting)).isEmpty();
        assertThat(body(other)).contains("OTHER");
        assertThat(body(waiting)).contains("TRACE4711");
        transaction.executeWithoutResult(status -> store.claim(waiting));
    }
}
