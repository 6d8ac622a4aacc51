package org.roundtrip.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.roundtrip.support.MySqlServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LedgerMigrationIT {
    @Test
    void creditsOfBeforeTheLedgerKeepWhatTheyHold() {
        var schema = new DriverManagerDataSource(MySqlServer.running().newSchema());
        var jdbc = JdbcClient.create(schema);
        Flyway.configure().dataSource(schema).target("20261122010000").load().migrate();
        for (var row : new String[] {
            "('AAAA-BBBB-CCCC-DDDD', 'refund-1', 'a@example.invalid', 'GBP', 3000, 3000, 5)",
            "('AAAA-BBBB-CCCC-EEEE', 'refund-2-9', 'b@example.invalid', 'JPY', 500, 120, 6)"
        }) {
            jdbc.sql("insert into store_credit (code, purpose, holder_email, currency, issued_minor, balance_minor,"
                            + " issued_at) values " + row)
                    .update();
        }

        Flyway.configure().dataSource(schema).load().migrate();

        assertThat(jdbc.sql("select concat(c.code, ' ', e.kind, ' ', e.amount_minor, ' ', e.balance_minor, ' ',"
                                + " e.at_millis) from store_credit_entry e join store_credit c on c.id = e.credit_id"
                                + " order by e.id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "AAAA-BBBB-CCCC-DDDD ISSUE 3000 3000 5",
                        "AAAA-BBBB-CCCC-EEEE ISSUE 500 500 6",
                        "AAAA-BBBB-CCCC-EEEE SPEND -380 120 6");
        assertThat(jdbc.sql("select count(*) from store_credit c where balance_minor <> (select sum(amount_minor)"
                                + " from store_credit_entry e where e.credit_id = c.id)")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
