package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.shipping.LateParcelAnswer;
import org.roundtrip.shipping.LateParcelAnswer.Choice;
import org.roundtrip.shipping.LostParcelAnswer;
import org.roundtrip.shipping.TrackingState;

/** A parcel that comes after its case was over: somebody looks at it, and the customer knows. */
abstract class CameLateStories extends ProcessStory {
    private static final String TASK = "Task_SettleLateParcel";

    private CaseUnderTest cancelled() {
        var lamp = opensWorth("20.00");
        labelIsBought();
        lamp.cancels();
        labelIsBought();
        lamp.ended("return-case", "End_RequestCancelled");
        return lamp;
    }

    private CaseUnderTest expired() {
        var lamp = opensWorth("20.00");
        labelIsBought();
        lamp.passes(days(14));
        labelIsBought();
        lamp.ended("return-case", "End_RequestExpired");
        return lamp;
    }

    private static void isLookedAt(CaseUnderTest lamp, CaseState state) {
        lamp.waitsAt("late-parcel", TASK);
        lamp.books.closed(state);
        assertThat(lamp.books.timeline()).containsOnlyOnce("parcel-came-late");
        assertThat(lamp.books.mails()).containsOnlyOnce(MailKind.PARCEL_CAME_LATE);
    }

    @Test
    void afterTheRequestExpired() {
        var lamp = expired();

        lamp.scanned(TrackingState.IN_TRANSIT);

        isLookedAt(lamp, CaseState.EXPIRED);
    }

    @Test
    void afterTheRequestWasCancelled() {
        var lamp = cancelled();

        lamp.scanned(TrackingState.IN_TRANSIT);

        isLookedAt(lamp, CaseState.CANCELLED);
    }

    @Test
    void whenItArrivesThatIsToldButNobodyIsAskedTwice() {
        var lamp = cancelled();
        lamp.scanned(TrackingState.IN_TRANSIT);

        lamp.scanned(TrackingState.OUT_FOR_DELIVERY, TrackingState.DELIVERED, TrackingState.DELIVERED);

        isLookedAt(lamp, CaseState.CANCELLED);
        assertThat(lamp.books.timeline()).endsWith("parcel-delivered").containsOnlyOnce("parcel-delivered");
    }

    @Test
    void whileItsLabelIsBeingTakenBack() {
        var lamp = opensWorth("20.00");
        labelIsBought();
        lamp.passes(days(14));
        lamp.waitsAt("return-shipment", "Task_VoidLabel");

        lamp.scanned(TrackingState.IN_TRANSIT);
        labelIsBought();

        isLookedAt(lamp, CaseState.EXPIRED);
    }

    @Test
    void afterItCountedAsLost() {
        var lamp = opensWorth("20.00");
        labelIsBought();
        lamp.scanned(TrackingState.EXCEPTION, TrackingState.IN_TRANSIT, TrackingState.EXCEPTION);
        lamp.does(
                People.SUPPORT,
                "Task_DecideLostParcel",
                new LostParcelAnswer(LostParcelAnswer.Choice.LOST_AT_OUR_RISK, null));
        lamp.books.stands(CaseState.REFUND_WAITING, WaitingFor.PROVIDER);

        lamp.scanned(TrackingState.DELIVERED);

        lamp.waitsAt("late-parcel", TASK);
        lamp.books.stands(CaseState.REFUND_WAITING, WaitingFor.PROVIDER);
        bankWorks();
        lamp.waitsAt("refund-payout", "Task_WaitForSettlement");
    }

    @Test
    void supportSaysWhatBecameOfItAndTheCustomerReadsIt() {
        var lamp = expired();
        lamp.scanned(TrackingState.DELIVERED);

        lamp.does(People.SUPPORT, TASK, new LateParcelAnswer(Choice.SENT_BACK, "It goes back to you today."));

        lamp.ended("late-parcel", "End_LateParcelSettled");
        lamp.books.closed(CaseState.EXPIRED);
        assertThat(lamp.books.mails()).endsWith(MailKind.PARCEL_CAME_LATE, MailKind.MESSAGE_RECEIVED);
        assertThat(lamp.books.timeline()).endsWith("late-parcel-settled");
    }

    @Test
    void keepingItInSilenceIsNotPossible() {
        var lamp = expired();
        lamp.scanned(TrackingState.DELIVERED);

        assertThatThrownBy(() -> lamp.does(People.SUPPORT, TASK, new LateParcelAnswer(Choice.KEPT_UNPAID, " ")))
                .isInstanceOf(InvalidRequest.class);
        lamp.waitsAt("late-parcel", TASK);
    }
}
