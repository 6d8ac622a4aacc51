package org.roundtrip.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.app.replay.Person;
import org.roundtrip.app.replay.Role;

/** A test of the test: what is planted in hand-made files must be found. */
class ReckoningTest {
    @TempDir
    Path directory;

    private final List<String> ledger = new ArrayList<>();

    @BeforeEach
    void anApprovedCaseWithTwoLegsThatWerePaid() {
        try (var log = new ApprovalLog(directory.resolve("approvals.jsonl"))) {
            log.acknowledged(
                    "RMA-1", "finance", List.of(new Leg("RMA-1", "pi_1", 3000), new Leg("RMA-1", "pi_2", 700)));
        }
        put("re_1", "pi_1", "RMA-1", 3000, "pending");
        put("re_2", "pi_2", "RMA-1", 700, "pending");
        put("re_1", "pi_1", "RMA-1", 3000, "succeeded");
        put("re_2", "pi_2", "RMA-1", 700, "succeeded");
    }

    private void put(String id, String payment, String caseNumber, long pence, String status) {
        ledger.add(
                ("[{\"kind\":\"REFUND\",\"id\":\"%s\",\"document\":{\"id\":\"%s\",\"amount\":%d,\"payment_intent\":\"%s\","
                                + "\"status\":\"%s\",\"metadata\":{\"caseId\":\"%s\",\"refundAttemptId\":\"ra_%s\"}}},"
                                + "{\"kind\":\"KEY\",\"id\":\"ra_%s\",\"document\":{\"status\":200}}]")
                        .formatted(id, id, pence, payment, status, caseNumber, id, id));
    }

    private Reckoning reckoning() throws IOException {
        var file = directory.resolve("journal.jsonl");
        // The last line is one that a crash cut off.
        Files.writeString(file, String.join("\n", ledger) + "\n[{\"kind\":\"REFU");
        return Reckoning.of(ApprovalLog.legs(directory.resolve("approvals.jsonl")), ProviderBooks.refunds(file));
    }

    @Test
    void findsNothingWhereEachLegWasPaidOnce() throws IOException {
        assertThat(reckoning()).isEqualTo(new Reckoning(List.of(), List.of(), List.of()));
    }

    @Test
    void findsALegThatWasPaidTwice() throws IOException {
        put("re_3", "pi_2", "RMA-1", 700, "succeeded");
        assertThat(reckoning().doubled()).singleElement().asString().contains("RMA-1", "pi_2", "re_2", "re_3");
        assertThat(reckoning().lost()).isEmpty();
    }

    @Test
    void findsASecondPaymentThatIsStillOnItsWay() throws IOException {
        put("re_3", "pi_1", "RMA-1", 3000, "pending");
        assertThat(reckoning().doubled()).hasSize(1);
    }

    @Test
    void findsALegThatWasNeverPaid() throws IOException {
        ledger.removeIf(line -> line.contains("pi_2"));
        assertThat(reckoning().lost()).singleElement().asString().contains("RMA-1", "pi_2", "700");
        assertThat(reckoning().doubled()).isEmpty();
    }

    @Test
    void findsALegWhoseMoneyDidNotArrive() throws IOException {
        put("re_2", "pi_2", "RMA-1", 700, "failed");
        assertThat(reckoning().lost()).hasSize(1);
    }

    @Test
    void takesAFailedRefundThatWasMadeGoodForPaidOnce() throws IOException {
        put("re_2", "pi_2", "RMA-1", 700, "failed");
        put("re_3", "pi_2", "RMA-1", 700, "succeeded");
        assertThat(reckoning()).isEqualTo(new Reckoning(List.of(), List.of(), List.of()));
    }

    @Test
    void findsAnotherAmountThanWasApproved() throws IOException {
        put("re_2", "pi_2", "RMA-1", 701, "succeeded");
        assertThat(reckoning().wrong()).singleElement().asString().contains("700", "701");
    }

    @Test
    void findsMoneyThatNobodyApproved() throws IOException {
        put("re_3", "pi_1", "RMA-2", 3000, "succeeded");
        assertThat(reckoning().wrong()).singleElement().asString().contains("RMA-2", "re_3");
    }

    @Test
    void takesDownAnApprovalWhenTheLastOneWasAcknowledged() {
        var file = directory.resolve("two.jsonl");
        var orders = List.of(new ReturnPlan.Order("C1", 4, 300_00, 2, List.of(1200_00L)));
        var about = new Shop.OpenCase("RMA-9", new ReturnPlan(1, 1, orders), List.of(new Leg("RMA-9", "pi_9", 600_00)));
        try (var log = new ApprovalLog(file)) {
            var approvals = new Approvals(log);
            var moment = approvals.next();
            approvals.given(about, new Person(Role.WAREHOUSE, "warehouse", "-"), 0);
            approvals.given(about, new Person(Role.FINANCE, "finance", "-"), 1);
            assertThat(ApprovalLog.legs(file)).isEmpty();
            assertThat(moment).isNotDone();
            approvals.given(about, new Person(Role.FINANCE, "finance2", "-"), 2);
            assertThat(ApprovalLog.legs(file)).containsExactlyElementsOf(about.legs());
            assertThat(moment).isCompletedWithValue("RMA-9");
        }
    }
}
