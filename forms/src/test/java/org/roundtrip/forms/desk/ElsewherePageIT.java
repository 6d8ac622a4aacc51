package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.refund.AttemptBook;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.DisputeSnapshot;
import org.roundtrip.refund.PaymentEvents;
import org.roundtrip.refund.UnknownPayment;
import org.roundtrip.refund.UnknownRefund;
import org.springframework.beans.factory.annotation.Autowired;

class ElsewherePageIT extends DeskTest {
    private static final String PATH = "/desk/elsewhere";

    @Autowired
    BooksData books;

    @Autowired
    AttemptBook attempts;

    @Autowired
    PaymentEvents payments;

    private CaseFile file;
    private long refund;

    @BeforeEach
    void aRefundThatCouldNotBePaid() {
        file = books.aCase();
        refund = books.sent(file, "FAILED", 2000, BooksData.daysAgo(1));
        signIn("fay", "FINANCE");
    }

    private String heard(String id, String amount) throws UnknownRefund {
        var told = BooksData.snapshot(null, id, BooksData.paymentOf(refund), amount, AttemptState.SUCCEEDED);
        commands.run(UnknownRefund.class, () -> attempts.learn(told));
        return PATH + "/"
                + tables.jdbc()
                        .sql("select id from refund_elsewhere where provider_refund_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single();
    }

    @Test
    void theListAndTheHomePageShowWhatWaitsForFinance() throws UnknownRefund {
        assertThat(body(get(PATH))).contains("No refund waits for your word.").doesNotContain("??");
        heard("re_1", "GBP 20.00");
        assertThat(body(get(PATH)))
                .contains("£20.00", "re_1", "Say what it was for")
                .doesNotContain("??");
        assertThat(body(get("/desk"))).contains("Refunds made elsewhere", PATH, "/desk/reconciliation");
        signIn("jonas", "SUPPORT");
        assertThat(body(get("/desk"))).doesNotContain("Refunds made elsewhere");
        assertThat(get(PATH)).hasStatus(403);
    }

    @Test
    void itPaidTheRefundThatWaits() throws UnknownRefund {
        var page = heard("re_1", "GBP 20.00");
        data.task(file, "refund/arrange-manual-payout", "finance", "Arrange payout", 1, null);
        assertThat(body(get(page)))
                .contains(file.number().value(), "It paid this refund")
                .doesNotContain("??");

        assertThat(post(page + "/refund", Map.of("refund", Long.toString(refund), "note", "by phone")))
                .hasRedirectedUrl(PATH + "?notice=elsewhere-matched");

        assertThat(body(get(page)))
                .contains("It paid the refund of a return.", "said by Fay", "by phone")
                .doesNotContain("It was goodwill", "??");
        assertThat(post(page + "/goodwill", Map.of("note", "again"))).hasStatus(409);
        assertThat(body(get("/desk/cases/" + file.number()))).contains("was refunded elsewhere", page);
    }

    @Test
    void itemsItPaidForAreTakenAndNoMoreThanAreFree() throws UnknownRefund {
        var page = heard("re_2", "GBP 12.75");
        var tooMany = post(page + "/units", Map.of("units-1", "9"));
        assertThat(tooMany).hasStatus(422);
        assertThat(body(tooMany)).contains("Only 2 units").doesNotContain("??");
        assertThat(post(page + "/units", Map.of("units-1", "0"))).hasStatus(422);

        assertThat(post(page + "/units", Map.of("units-1", "1"))).hasRedirectedUrl(PATH + "?notice=elsewhere-matched");
        assertThat(body(get(PATH))).contains("For items of the order.", "Dealt with");
    }

    @Test
    void goodwillNeedsItsWordAndOnlyFinanceSaysIt() throws UnknownRefund {
        var page = heard("re_3", "GBP 1.00");
        assertThat(post(page + "/goodwill", Map.of("note", " "))).hasStatus(422);
        signIn("olga", "OPERATIONS");
        assertThat(body(get(page))).contains("Finance says what it was for.").doesNotContain("It was goodwill");
        assertThat(post(page + "/goodwill", Map.of("note", "kind"))).hasStatus(403);
        assertThat(get(PATH + "/999999")).hasStatus(404);
    }

    @Test
    void aDisputeIsShownToFinanceAndOnItsCase() throws UnknownPayment {
        payments.learn(new DisputeSnapshot(
                "stripe",
                "dp_1",
                BooksData.paymentOf(refund),
                null,
                Money.parse("GBP 20.00"),
                DisputeSnapshot.State.OPEN,
                "fraudulent"));
        assertThat(body(get(PATH))).contains("dp_1", "Disputed", "Fraudulent").doesNotContain("??");
        assertThat(body(get("/desk"))).contains("Disputed payments: 1");
        assertThat(body(get("/desk/cases/" + file.number())))
                .contains("£20.00 of payment", "disputed on")
                .doesNotContain("??");
    }
}
