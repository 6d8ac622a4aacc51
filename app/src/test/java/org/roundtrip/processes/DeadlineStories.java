package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.returns.ChaseRefundAnswer;

/** The law gives a refund fourteen days. */
abstract class DeadlineStories extends ProcessStory {
    private static final String CHASE = "Task_ChaseRefund";

    @Test
    void financeIsWarnedBeforeARefundIsLate() {
        var lamp = arrived(opensWorth("20.00"));

        lamp.passes(days(9));
        assertThat(lamp.books.tasks()).doesNotContain(CHASE);
        lamp.passes(days(1));

        lamp.passed("return-case", "Start_RefundDeadlineNear");
        assertThat(lamp.books.tasks()).containsExactlyInAnyOrder("Task_InspectItems", CHASE);
        lamp.does(People.FINANCE, CHASE, new ChaseRefundAnswer("on it"));
        lamp.passed("return-case", "End_RefundChased");
        lamp.waitsAt("return-case", "Task_InspectItems");
        assertThat(lamp.books.timeline()).endsWith("refund-deadline-near");
    }

    @Test
    void theWarningDisappearsWithTheRefundItIsAbout() {
        var lamp = refundOf("20.00");
        bankWorks();
        lamp.passes(days(10));
        assertThat(lamp.books.tasks()).containsExactly(CHASE);

        lamp.bankSays(AttemptState.SUCCEEDED);

        lamp.ended("return-case", "End_ReturnRefunded");
        lamp.books.closed(CaseState.REFUNDED);
    }

    @Test
    void theDeadlineRunsForKeptItemsToo() {
        var order = shop.order().line("Cup", 1, "4.00").isBought();
        var cup = opens(item(order, 1, 1, org.roundtrip.cases.ReturnReason.FAULTY));
        bankWorks();

        cup.passes(days(10));

        assertThat(cup.books.tasks()).containsExactly(CHASE);
    }
}
