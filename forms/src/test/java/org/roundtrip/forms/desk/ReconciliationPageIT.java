package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.bench.FakeBank;
import org.roundtrip.refund.AttemptBook;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.UnknownRefund;
import org.springframework.beans.factory.annotation.Autowired;

class ReconciliationPageIT extends DeskTest {
    private static final String PATH = "/desk/reconciliation?provider=stripe";
    private static final String FILE = "/desk/reconciliation.csv?provider=stripe";

    @Autowired
    FakeBank bank;

    @Autowired
    BooksData books;

    @Autowired
    AttemptBook attempts;

    @BeforeEach
    void financeLooks() {
        bank.restart();
        signIn("fay", "FINANCE");
    }

    private long bothSides(String amount, AttemptState theirs) {
        long refund = books.sent(books.aCase(), "SUCCEEDED", 2000, BooksData.daysAgo(2));
        books.lists("ra_" + refund, "re_" + refund, BooksData.paymentOf(refund), amount, theirs, BooksData.daysAgo(2));
        return refund;
    }

    @Test
    void aPeriodThatIsTheSameOnBothSidesAddsUp() {
        assertThat(body(get(PATH))).contains("Neither side has a refund").doesNotContain("??");
        bothSides("GBP 20.00", AttemptState.SUCCEEDED);
        assertThat(body(get(PATH))).contains("Everything adds up", "£20.00").doesNotContain("differs", "??");
    }

    @Test
    void everyPlantedDifferenceIsFoundAndNamed() throws UnknownRefund {
        bothSides("GBP 20.01", AttemptState.SUCCEEDED);
        bothSides("EUR 20.00", AttemptState.SUCCEEDED);
        bothSides("GBP 20.00", AttemptState.FAILED);
        books.sent(books.aCase(), "SUCCEEDED", 700, BooksData.daysAgo(2));
        books.sent(books.aCase(), "UNKNOWN", 800, BooksData.daysAgo(3));
        long ours = bothSides("GBP 20.00", AttemptState.SUCCEEDED);
        var payment = BooksData.paymentOf(ours);
        var at = BooksData.daysAgo(1);
        books.lists(null, "re_missed", payment, "GBP 3.00", AttemptState.SUCCEEDED, at);
        books.lists(null, "re_foreign", "pi_foreign", "GBP 4.00", AttemptState.SUCCEEDED, at);
        books.lists("ra_foreign", "re_key", payment, "GBP 5.00", AttemptState.SUCCEEDED, at);
        books.lists(null, "re_open", payment, "GBP 6.00", AttemptState.SUCCEEDED, at);
        commands.run(
                UnknownRefund.class,
                () -> attempts.learn(BooksData.snapshot(null, "re_open", payment, "GBP 6.00", AttemptState.SUCCEEDED)));

        assertThat(body(get(PATH)))
                .contains(
                        "9 differences",
                        "The amount differs",
                        "The currency differs",
                        "The state differs",
                        "Only in our books",
                        "Without a clear answer",
                        "nobody told us",
                        "Of a payment that no order has",
                        "with a key that is not ours",
                        "not yet accounted for",
                        "/desk/elsewhere/",
                        "/desk/cases/RMA-")
                .doesNotContain("adds up", "??");

        var csv = body(get(FILE));
        assertThat(csv.lines().filter(line -> line.startsWith("finding,"))).hasSize(9);
        assertThat(csv).contains("finding,stripe,GBP,AMOUNT,true,RMA-", "20.01");
    }

    @Test
    void sentBeforeTheBorderAndTakenAfterItIsExplained() {
        var day = BooksData.daysAgo(2).truncatedTo(java.time.temporal.ChronoUnit.DAYS);
        long refund = books.sent(books.aCase(), "SUCCEEDED", 2000, day.minusMillis(400));
        books.lists("ra_" + refund, "re_1", BooksData.paymentOf(refund), "GBP 20.00", AttemptState.SUCCEEDED, day);
        var from = day.toString().substring(0, 10);

        assertThat(body(get(PATH + "&from=" + from + "&to=" + from)))
                .contains("Everything adds up", "At the border of the period")
                .doesNotContain("??");
    }

    @Test
    void aProviderThatIsAwayOrCanNotBeAskedIsSaidToBe() {
        bothSides("GBP 20.00", AttemptState.SUCCEEDED);
        bank.canNotBeAsked();
        assertThat(body(get(PATH))).contains("This provider can’t be asked", "Everything adds up");
        bank.goesAway("time-out");
        assertThat(body(get(PATH)))
                .contains("could not be asked", "time-out", "£20.00", "Not compared")
                .doesNotContain("adds up", "??");
    }

    @Test
    void aPeriodThatCanNotBeIsRefusedInWords() {
        for (var wrong : new String[] {"from=x", "from=2026-03-02&to=2026-03-01", "from=2025-01-01&to=2026-01-01"}) {
            var answer = get(PATH + "&" + wrong);
            assertThat(answer).hasStatus(422);
            assertThat(body(answer)).contains("period-problem").doesNotContain("??");
        }
    }

    @Test
    void nobodyElseComparesBooks() {
        signIn("jonas", "SUPPORT", "WAREHOUSE");
        assertThat(get(PATH)).hasStatus(403);
        assertThat(get(FILE)).hasStatus(403);
        signIn("olga", "OPERATIONS");
        assertThat(get(PATH)).hasStatusOk();
    }
}
