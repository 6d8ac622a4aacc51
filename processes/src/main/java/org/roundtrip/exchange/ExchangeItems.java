package org.roundtrip.exchange;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What cases exchange their lines for. */
@Component
public class ExchangeItems {
    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ExchangeItems(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** By line. */
    public List<ExchangeItem> ofCase(long caseId) {
        return client.sql("select case_id, line_no, sku, name, options, quantity, price_minor, decided_by"
                        + " from exchange_item where case_id = ? order by line_no")
                .param(caseId)
                .query((row, n) -> new ExchangeItem(
                        row.getLong("case_id"),
                        row.getInt("line_no"),
                        row.getString("sku"),
                        row.getString("name"),
                        row.getString("options"),
                        row.getInt("quantity"),
                        row.getLong("price_minor"),
                        row.getString("decided_by")))
                .list();
    }

    void replace(long caseId, List<ExchangeItem> items) {
        jdbc.update("delete from exchange_item where case_id = ?", caseId);
        insert(items);
    }

    void insert(List<ExchangeItem> items) {
        jdbc.batchUpdate(
                "insert into exchange_item (case_id, line_no, sku, name, options, quantity, price_minor, decided_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                items.stream()
                        .map(item -> new Object[] {
                            item.caseId(),
                            item.lineNo(),
                            item.sku(),
                            item.name(),
                            item.options(),
                            item.quantity(),
                            item.priceMinor(),
                            item.decidedBy()
                        })
                        .toList());
    }
}
