package org.roundtrip.forms.exports.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.api.Samples;

class ExportIT {
    @Test
    void streamsCasesAndRefundsOfAPeriodForFinance() {
        try (var api = new Api()) {
            api.order("100");
            for (int i = 0; i < 2; i++) {
                api.post("/api/v1/cases", "k" + i, Samples.openCase("100", 1, "=C" + i));
            }
            api.database()
                    .sql("insert into refund (case_id, number, state, method, total_minor, currency, approvals_needed,"
                            + " prepared_by, calculated_at) select id, 1, 'SETTLED', 'REFUND', 1005, 'GBP', 0, 'x',"
                            + " opened_at from case_file")
                    .update();
            assertThat(api.get("/api/v1/exports/cases.csv").status()).isEqualTo(403);

            Api.signIn("fin", Roles.FINANCE);
            var cases = api.get("/api/v1/exports/cases.csv?from=2026-03-01&to=2026-03-01");
            assertThat(cases.response().getContentType()).startsWith("text/csv");
            assertThat(cases.body().lines()).hasSize(3);
            assertThat(cases.body()).contains(",'=C0,").contains(",10.05\r\n");
            assertThat(api.get("/api/v1/exports/cases.csv?from=2026-03-02")
                            .body()
                            .lines())
                    .hasSize(1);
            assertThat(api.get("/api/v1/exports/refunds.csv").body().lines()).hasSize(3);
            assertThat(api.get("/api/v1/exports/refunds.csv?from=x").status()).isEqualTo(400);
            var list = api.get("/api/v1/refunds?limit=1");
            assertThat(list.at("/items/0/amount").asInt()).isEqualTo(1005);
            var next = api.get("/api/v1/refunds?limit=1&state=SETTLED&cursor="
                    + list.at("/next").asString());
            assertThat(next.at("/items")).hasSize(1);
            var one = api.get("/api/v1/refunds/" + list.at("/items/0/id").asInt());
            assertThat(one.at("/method").asString()).isEqualTo("ORIGINAL");
            assertThat(one.at("/legs").isArray()).isTrue();
        }
    }

    @Test
    void aFileHoldsNoCodeThatIsAsGoodAsMoney() {
        try (var api = new Api()) {
            api.order("101");
            api.post("/api/v1/cases", "k", Samples.openCase("101", 1, null));
            api.database()
                    .sql("insert into refund (case_id, number, state, method, total_minor, currency, approvals_needed,"
                            + " prepared_by, calculated_at) select id, 1, 'SETTLED', 'REFUND', 1005, 'GBP', 0, 'x',"
                            + " opened_at from case_file")
                    .update();
            api.database()
                    .sql("insert into payment (order_id, position, provider, reference, captured_minor, currency)"
                            + " select id, 2, 'store-credit', 'KKKK-LLLL-MMMM-AB12', 1005, 'GBP' from shop_order")
                    .update();
            api.database()
                    .sql("insert into refund_leg (refund_id, payment_id, amount_minor, currency,"
                            + " settled_elsewhere, paid_as) select max(r.id), max(p.id), 1005, 'GBP', 'store credit',"
                            + " 'STORE_CREDIT' from refund r, payment p")
                    .update();
            Api.signIn("fin", Roles.FINANCE);

            var refunds = api.get("/api/v1/exports/refunds.csv").body();

            assertThat(refunds).contains("store-credit,…AB12,10.05,").contains(",STORE_CREDIT,STORE_CREDIT\r\n");
            assertThat(refunds).doesNotContain("KKKK");
            var id = api.get("/api/v1/refunds").at("/items/0/id").asInt();
            var refund = api.get("/api/v1/refunds/" + id);
            assertThat(refund.at("/legs/0/payment").asString()).isEqualTo("…AB12");
            assertThat(refund.at("/legs/0/settledElsewhere").asString()).isEqualTo("store credit");
            Api.signIn("shop", Roles.INTEGRATOR);
            assertThat(api.get("/api/v1/refunds/" + id).at("/legs/0/payment").asString())
                    .isEqualTo("KKKK-LLLL-MMMM-AB12");
        }
    }
}
