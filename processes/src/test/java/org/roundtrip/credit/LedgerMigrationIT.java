package org.roundtrip.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.roundtrip.support.MySqlServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class LedgerMigrationIT {
    private static final String BEFORE = "20261122010000";

    @Test
    void creditsOfBeforeTheLedgerKeepWhatTheyHold() {
        var schema = new DriverManagerDataSource(MySqlServer.running().newSchema());
        var jdbc = JdbcClient.create(schema);
        Flyway.configure().dataSource(schema).target(BEFORE).load().migrate();
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

    @Test
    void refundsOfBeforeThatWereGivenAsCreditCountAgainstTheirOnePayment() {
        var schema = new SingleConnectionDataSource(MySqlServer.running().newSchema(), true);
        try {
            var jdbc = JdbcClient.create(schema);
            Flyway.configure().dataSource(schema).target(BEFORE).load().migrate();
            jdbc.sql("set foreign_key_checks = 0").update();
            for (int order = 1; order <= 2; order++) {
                refund(jdbc, order);
                payment(jdbc, order, 1);
            }
            payment(jdbc, 2, 2);
            refund(jdbc, 3);

            Flyway.configure().dataSource(schema).load().migrate();

            assertThat(jdbc.sql("select concat(refund_id, ' ', payment_id, ' ', amount_minor, ' ', paid_as)"
                                    + " from refund_leg")
                            .query(String.class)
                            .list())
                    .as("the second order has two payments, the third none")
                    .containsExactly("1 1 3000 STORE_CREDIT");
        } finally {
            schema.destroy();
        }
    }

    private static void refund(JdbcClient jdbc, int order) {
        jdbc.sql(
                        "insert into refund (id, case_id, number, state, method, total_minor, currency, approvals_needed,"
                                + " prepared_by, calculated_at) values (?, ?, 1, 'SETTLED', 'STORE_CREDIT', 3000, 'GBP', 0, 'x', 1)")
                .params(order, order)
                .update();
        for (int position = 1; position <= 2; position++) {
            jdbc.sql("insert into refund_line (refund_id, position, kind, order_id, units, amount_minor, rule)"
                            + " values (?, ?, 'GOODS', ?, 1, 1500, 'r')")
                    .params(order, position, order)
                    .update();
        }
    }

    private static void payment(JdbcClient jdbc, int order, int position) {
        jdbc.sql("insert into payment (order_id, position, provider, reference, captured_minor, currency)"
                        + " values (?, ?, 'stripe', ?, 6000, 'GBP')")
                .params(order, position, "pi_" + order + "_" + position)
                .update();
    }
}
