package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.forms.bench.CountingDataSource;
import org.roundtrip.withdrawal.Statement;
import org.roundtrip.withdrawal.Statements;
import org.roundtrip.withdrawal.WithdrawalWork;

/** The withdrawal function as a browser without JavaScript sees it. */
class WithdrawIT extends PortalTestCase {
    private static final Pattern DRAFT = Pattern.compile("name=\"draft\" value=\"([0-9a-f]+)\"");
    private static final Pattern VARYING =
            Pattern.compile("WD-[0-9A-Z]{10}|T[0-9a-f-]{12}|no-such-order|[a-z0-9-]+@example.invalid");

    private Statements statements;

    /** A mailbox of its own keeps a test from using up the receipts of others. */
    private String email = "";

    @BeforeEach
    void readStatements() {
        statements = context.getBean(Statements.class);
        email = order.toLowerCase(java.util.Locale.ROOT) + "@example.invalid";
    }

    private void bought(String number, int daysAgo) {
        shop.order(number, daysAgo, List.of(Shop.line(1, "LANTERN", 4, 339)));
        jdbc.sql("update shop_order set customer_email = ? where number = ?")
                .params(email, number)
                .update();
    }

    private Answer fillIn(String name, String number, String email, String... scope) {
        var fields = new java.util.ArrayList<>(List.of("name", name, "order", number, "email", email));
        fields.addAll(List.of(scope));
        return submit("/withdraw", fields.toArray(String[]::new));
    }

    /** Both steps. @return the page of the receipt */
    private Answer withdraw(String number, String email) {
        assertThat(fillIn("Ada", number, email, "scope", "all").location()).isEqualTo("/withdraw/check");
        assertThat(confirm().location()).isEqualTo("/withdraw/done");
        return open("/withdraw/done");
    }

    private Answer confirm() {
        return submit("/withdraw/check", "draft", draft());
    }

    private String draft() {
        var found = DRAFT.matcher(open("/withdraw/check").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Statement newest() {
        return statements.newest(Long.MAX_VALUE, 1).get(0);
    }

    private CaseFile caseOf(Statement statement) {
        context.getBean(WithdrawalWork.class).beginBatch();
        return files.findById(statement.caseId()).orElseThrow();
    }

    @Test
    void theWayInIsOnTheStartPageAndInEveryFooter() {
        assertThat(open("/").body().split("href=\"/withdraw\"")).hasSize(3);
        assertThat(open("/withdraw").body()).contains("<h1>Withdraw from contract here</h1>");
    }

    @Test
    void twoStepsTakeAStatementDownAndReceiptIt() {
        bought(order, 5);
        assertThat(fillIn(
                                " Ada ",
                                order,
                                email.toUpperCase(java.util.Locale.ROOT),
                                "scope",
                                "items",
                                "items",
                                "one lantern")
                        .location())
                .isEqualTo("/withdraw/check");
        var check = open("/withdraw/check").body();
        assertThat(check)
                .contains("I withdraw from this contract.", "one lantern", order, ">Confirm withdrawal</button>");
        assertThat(check.split("<button")).hasSize(2);
        assertThat(statements.newest(Long.MAX_VALUE, 1)).isEmpty();

        confirm();
        var done = open("/withdraw/done").body();

        var statement = newest();
        assertThat(statement.items()).isEqualTo("one lantern");
        assertThat(statement.email()).isEqualTo(email);
        assertThat(statement.statedAt()).isEqualTo(clock.instant());
        assertThat(statement.locale()).isEqualTo("en-GB");
        assertThat(done)
                .contains(statement.reference(), "UTC", "It does not say yet whether the withdrawal has effect")
                .doesNotContain("RMA-", "LANTERN")
                .doesNotContainIgnoringCase("accepted");
        var file = open("/withdraw/receipt.txt");
        assertThat(file.response().getHeader("Content-Disposition")).contains(statement.reference() + ".txt");
        assertThat(file.body()).contains("Name: Ada", "Order number: " + order, "one lantern", statement.reference());
        assertThat(file.body()).containsPattern("Received: \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d:\\d\\d UTC");
        assertThat(jdbc.sql("select kind from mail_outbox where case_id = ?")
                        .param(statement.caseId())
                        .query(String.class)
                        .list())
                .containsExactly("WITHDRAWAL_RECEIVED");
    }

    @Test
    void nobodyLearnsFromItWhetherThereIsAnOrder() {
        bought(order, 5);
        var late = "T" + order.substring(1, 9) + "-late";
        bought(late, 400);
        var answers = new LinkedHashMap<String, Long>();
        var database = (CountingDataSource) context.getBean(DataSource.class);
        var statementsAsked = new java.util.TreeSet<Integer>();
        for (var tried :
                new String[][] {{order, email}, {order, "eve@example.invalid"}, {"no-such-order", email}, {late, email}
                }) {
            fillIn("Ada", tried[0], tried[1], "scope", "all");
            var draft = draft();
            int before = database.soFar();
            var confirmed = submit("/withdraw/check", "draft", draft);
            statementsAsked.add(database.soFar() - before);
            assertThat(confirmed.status()).isEqualTo(302);
            var page = VARYING.matcher(open("/withdraw/done").body().replace(late, "no-such-order"))
                    .replaceAll("x");
            answers.merge(page, 1L, Long::sum);
        }
        assertThat(answers).hasSize(1);
        assertThat(statementsAsked)
                .as("the same work, so that time tells nothing")
                .hasSize(1);
        assertThat(statements.newest(Long.MAX_VALUE, 9)).hasSize(4);
    }

    @Test
    void pressingTwiceOrReloadingIsOneStatement() {
        fillIn("Ada", order, email, "scope", "all");
        var draft = draft();

        submit("/withdraw/check", "draft", draft);
        var first = newest();
        assertThat(submit("/withdraw/check", "draft", draft).location()).isEqualTo("/withdraw/done");
        // As if the draft had not been saved before the second press.
        jdbc.sql("update portal_draft set state = replace(state, ?, '') where id = ?")
                .params("\"reference\":\"" + first.reference() + "\"", draft)
                .update();
        jdbc.sql("update portal_draft set state = replace(state, ',}', '}') where id = ?")
                .param(draft)
                .update();
        submit("/withdraw/check", "draft", draft);

        assertThat(statements.newest(Long.MAX_VALUE, 9)).containsExactly(first);
        assertThat(open("/withdraw/done").body()).contains(first.reference());
        assertThat(open("/withdraw").body()).doesNotContain(order);
    }

    @Test
    void oneThatIsTooLateIsRecordedAndOnlyItsOwnMailSaysSo() {
        bought(order, 45);
        assertThat(withdraw(order, email).body()).doesNotContain("ended", "14 days ended");

        var file = caseOf(newest());

        assertThat(file.closed()).isFalse();
        assertThat(open(shop.track(file)).status()).isEqualTo(200);
        assertThat(jdbc.sql("select facts from mail_outbox where case_id = ? and kind = 'WITHDRAWAL_TOO_LATE'")
                        .param(file.key())
                        .query(String.class)
                        .single())
                .contains("lastDay");
    }

    @Test
    void oneInTimeIsFoundAndItsGoodsAreAwaited() {
        bought(order, 5);
        withdraw(order, email);
        var file = caseOf(newest());

        assertThat(file.currency()).isEqualTo("GBP");
        var page = open(shop.track(file)).body();
        assertThat(page).contains("LANTERN", "You withdrew from the contract").doesNotContain("Cancel request");
        assertThat(submit(shop.track(file) + "/cancel").status()).isEqualTo(409);
        assertThat(files.findById(file.key()).orElseThrow().closed()).isFalse();
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedIsKept() {
        var refused = submit("/withdraw", "name", "Ada", "email", "not an address");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "<title>Error:",
                        "There is a problem",
                        "href=\"#order\"",
                        "href=\"#email\"",
                        "href=\"#scope\"",
                        "value=\"Ada\"",
                        "value=\"not an address\"");
        assertThat(fillIn("Ada", order, email, "scope", "all", "items", "the cup")
                        .body())
                .contains("href=\"#items\"", "You chose the whole order and named items too.");
        assertThat(fillIn("Ada", order, email, "scope", "items", "items", "x".repeat(2001))
                        .body())
                .contains("Use at most 2,000 characters");
    }

    @Test
    void halfAFormIsKeptForADayAndNothingIsShownWithoutOne() {
        assertThat(open("/withdraw/check").location()).isEqualTo("/withdraw");
        assertThat(open("/withdraw/done").location()).isEqualTo("/withdraw");
        assertThat(submit("/withdraw/check", "draft", "x").location()).isEqualTo("/withdraw");
        fillIn("Ada", order, email, "scope", "items", "items", "the cup");
        assertThat(open("/withdraw").body()).contains("value=\"" + order + "\"", ">the cup</textarea>");
        assertThat(submit("/withdraw/check", "draft", "x").status()).isEqualTo(422);

        clock.standAt(Shop.NOW.plus(Duration.ofHours(25)));
        assertThat(open("/withdraw").body()).doesNotContain(order);
    }

    @Test
    void aLimitNeverStopsAStatement() {
        for (int i = 0; i < 12; i++) {
            assertThat(withdraw(order + i, email).status()).isEqualTo(200);
        }

        var all = statements.newest(Long.MAX_VALUE, 20);
        assertThat(all).hasSize(12);
        // The first ten go by themselves, and the first five are mailed; page and file receipt all of them.
        assertThat(all).filteredOn(Statement::byHand).hasSize(2);
        assertThat(all).filteredOn(Statement::mailed).hasSize(5);
        assertThat(open("/withdraw/done").body()).contains("this one is not mailed. Save it here.");
    }
}
