package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.returns.ChaseRefundAnswer;
import org.roundtrip.shipping.LostParcelAnswer;
import org.roundtrip.shipping.TrackingState;

/** What happens when time runs out: the law gives a refund fourteen days, and we give a parcel as many. */
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
    void aRequestNobodyHandsInExpires() {
        var lamp = opensWorth("20.00");
        labelIsBought();

        lamp.passes(days(14));
        labelIsBought();

        lamp.passed("return-case", "Boundary_ShipmentExpired", "Task_ExpireRequest");
        lamp.ended("return-case", "End_RequestExpired");
        lamp.books.closed(CaseState.EXPIRED);
        assertThat(lamp.books.mails()).endsWith(MailKind.HAND_IN_REMINDER, MailKind.REQUEST_EXPIRED);
        assertThat(lamp.books.timeline()).endsWith("request-expired");
    }

    @Test
    void aParcelThatNeverCameClosesTheRequest() {
        var lamp = opensWorth("20.00");
        labelIsBought();
        lamp.scanned(TrackingState.IN_TRANSIT);
        lamp.passes(days(14));

        lamp.does(People.SUPPORT, "Task_DecideLostParcel", new LostParcelAnswer(LostParcelAnswer.Choice.CLOSE, null));

        lamp.passed("return-case", "Boundary_ShipmentAbandoned", "Task_CloseAbandoned");
        lamp.ended("return-case", "End_RequestAbandoned");
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
