package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.refund.ApproveMany;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Several refunds approved with one reason: never more than each would be on its own page. */
class ApprovalsPageIT extends DeskTest {
    @Autowired
    ApproveMany approvals;

    @BeforeEach
    void finance() {
        verbs.stepAside();
        signIn("ben", "FINANCE");
    }

    @Test
    void whatOnePersonMayNotApproveSaysWhyInItsRow() {
        approval("Ada King", 12000, 1, "jonas", null);
        approval("Tom Okafor", 61450, 2, "jonas", null);
        approval("Sam Whitfield", 13000, 1, "ben", null);
        approval("Ines Costa", 14000, 1, "jonas", "ana");
        var page = body(get("/desk/queue/finance"));
        assertThat(page)
                .contains(
                        "4 to approve, £1,004.50 in total",
                        "Two people approve this one",
                        "another person must approve")
                .contains("Somebody else has claimed it.", "The amount is above £100")
                .doesNotContain("??");
        assertThat(page.split("Two people approve|another person must approve|has claimed it", -1))
                .as("all but one say why not")
                .hasSize(4);
        signIn("jonas", "SUPPORT");
        assertThat(body(get("/desk/queue/support"))).doesNotContain("to approve", "/desk/approvals");
    }

    @Test
    void theConfirmationCountsAndSumsAndLeavesOutWhatIsNotToBeApproved() {
        var one = approval("Ada King", 12000, 1, "jonas", null);
        var two = approval("Grace Hopper", 25050, 1, "jonas", null);
        var his = approval("Sam Whitfield", 13000, 1, "ben", null);
        var page = body(tick("/desk/approvals/confirm", null, one, two, his, two));
        assertThat(page)
                .contains("2 refunds", "£370.50", "Approve 2 refunds, £370.50 in total", "One is left out")
                .contains("You prepared it")
                .doesNotContain("??");
        assertThat(page.split("name=\"task\"", -1)).hasSize(3);
        assertThat(items.find(one)).as("nothing is done yet").isPresent();
        assertThat(tick("/desk/approvals/confirm", null)).hasRedirectedUrl("/desk/queue/finance?notice=none-ticked");
    }

    @Test
    void eachIsApprovedThroughItsTaskAndTheResultSaysWhatBecameOfIt() {
        var one = approval("Ada King", 12000, 1, "jonas", null);
        var two = approval("Grace Hopper", 25050, 1, "jonas", null);
        var taken = approval("Ines Costa", 14000, 1, "jonas", "ana");
        var pair = approval("Tom Okafor", 61450, 2, "jonas", null);
        assertThat(tick("/desk/approvals", " ", one)).hasStatus(422);
        var done = body(tick("/desk/approvals", "Checked against the warehouse list", one, two, taken, pair, "gone"));
        assertThat(done)
                .contains("2 approved, £370.50 in total. 3 were refused.", "Somebody else has claimed it.")
                .contains("Two people approve this one", "It no longer waits")
                .doesNotContain("??");
        assertThat(List.of(items.find(one), items.find(two))).allMatch(java.util.Optional::isEmpty);
        assertThat(List.of(items.find(taken), items.find(pair))).allMatch(java.util.Optional::isPresent);
        assertThat(words())
                .containsExactly("ben Checked against the warehouse list", "ben Checked against the warehouse list");
        assertThat(body(tick("/desk/approvals", "Again", one, two))).contains("None was approved.");
        assertThat(words()).as("nothing is approved twice").hasSize(2);
    }

    @Test
    void whoOpenedTheCaseIsRefusedToo() {
        var task = approval("Ada King", 12000, 1, "jonas", null);
        tables.jdbc().sql("update case_file set opened_by = 'ben'").update();
        assertThat(body(tick("/desk/approvals", "Fine", task))).contains("None was approved.", "opened its case");
        assertThat(words()).isEmpty();
    }

    @Test
    void whatIsRefusedByTheVerbStopsNoOther() {
        var one = approval("Ada King", 12000, 1, "jonas", null);
        var two = approval("Grace Hopper", 25050, 1, "jonas", null);
        // Its refund is gone between the look and the word.
        assertThat(approvals.look(List.of(one, two), staff("ben", "FINANCE"))).allMatch(ApproveMany.Word::approved);
        tables.jdbc()
                .sql("update refund set prepared_by = 'ben' where payout_instance_id ="
                        + " (select process_instance_id from work_item where id = ?)")
                .param(one)
                .update();
        assertThat(body(tick("/desk/approvals", "Fine", one, two))).contains("1 approved", "One was refused.");
        assertThat(items.find(one)).isPresent();
        assertThat(items.find(two)).isEmpty();
    }

    @Test
    void onlyFinanceApprovesAndNobodyAHundredAndOne() {
        var task = approval("Ada King", 12000, 1, "jonas", null);
        signIn("olga", "OPERATIONS", "SUPPORT");
        assertThat(tick("/desk/approvals", "Fine", task)).hasStatus(403);
        assertThat(tick("/desk/approvals/confirm", null, task)).hasStatus(403);
        signIn("ben", "FINANCE");
        var many =
                java.util.stream.IntStream.range(0, 101).mapToObj(i -> "t" + i).toArray(String[]::new);
        assertThat(tick("/desk/approvals", "Fine", many)).hasStatus(422);
    }

    @Test
    void aProgramGetsTheSameAnswerForEach() {
        var one = approval("Ada King", 12000, 1, "jonas", null);
        var pair = approval("Tom Okafor", 61450, 2, "jonas", null);
        var call = "{\"tasks\":[\"" + one + "\",\"" + pair + "\"],\"reason\":\"Checked\"}";
        var done = json(call);
        assertThat(done).hasStatusOk();
        assertThat(body(done))
                .contains("\"amount\":12000,\"currency\":\"GBP\",\"approved\":true", "\"refusal\":\"two-people\"");
        assertThat(body(json(call))).contains("\"refusal\":\"task-gone\"");
        assertThat(json("{\"tasks\":[],\"reason\":\"Checked\"}")).hasStatus(400);
        signIn("jonas", "SUPPORT");
        assertThat(json(call)).hasStatus(403);
    }

    private MvcTestResult json(String body) {
        return MockMvcTester.from(context)
                .post()
                .uri("/api/v1/refunds/approvals")
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private String approval(String customer, long total, int approvals, String preparedBy, String owner) {
        var file = data.aCase(CaseState.REFUND_WAITING, customer, null);
        data.line(file, 1, "RM1", "Red mug", ReturnReason.DAMAGED, null, 2);
        data.refund(
                file,
                "WAITING_APPROVAL",
                total,
                approvals,
                approvals == 1 ? "large-amount" : "very-large-amount",
                preparedBy);
        return data.task(file, "refund/approve-refund", "finance", "Approve refund", 7, 17, owner)
                .id();
    }

    private List<String> words() {
        return tables.jdbc()
                .sql("select concat(approver, ' ', note) from refund_approval order by id")
                .query(String.class)
                .list();
    }

    private MvcTestResult tick(String path, String reason, String... tasks) {
        var request = MockMvcTester.from(context).post().uri(path);
        if (tasks.length > 0) {
            request.param("task", tasks);
        }
        return (reason == null ? request : request.param("reason", reason)).exchange();
    }
}
