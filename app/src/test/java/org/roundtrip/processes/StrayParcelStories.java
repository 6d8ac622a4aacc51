package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.shipping.OutboundParcelAnswer;
import org.roundtrip.shipping.Purpose;
import org.roundtrip.shipping.StrayParcelAnswer;
import org.roundtrip.shipping.TrackingState;

/** A parcel reaches a customer who was not to get it any more: nobody may get two things for one in silence. */
abstract class StrayParcelStories extends SendingStory {
    private static final String STRAY = "stray-parcel";
    private static final String SETTLE = "Task_SettleStrayParcel";

    private CaseUnderTest lost() {
        var lamp = packed();
        lamp.scanned(lamp.sent(), TrackingState.IN_TRANSIT, TrackingState.EXCEPTION);
        lamp.does(
                People.SUPPORT,
                "Task_DecideOutboundParcel",
                new OutboundParcelAnswer(OutboundParcelAnswer.Choice.LOST, null));
        return lamp;
    }

    @Test
    void aLostParcelThatArrivesIsForSupport() {
        var lamp = lost();

        lamp.scanned(lamp.sent(), TrackingState.DELIVERED);

        lamp.waitsAt(STRAY, SETTLE);
        assertThat(lamp.books.timeline()).endsWith("sent-parcel-delivered", "sent-parcel-stray");
        var nothing = new StrayParcelAnswer(StrayParcelAnswer.Choice.ASKED_BACK, " ");
        assertThatThrownBy(() -> lamp.does(People.SUPPORT, SETTLE, nothing)).isInstanceOf(InvalidRequest.class);
        lamp.does(
                People.SUPPORT,
                SETTLE,
                new StrayParcelAnswer(StrayParcelAnswer.Choice.ASKED_BACK, "Please send the first one back."));
        lamp.passed(STRAY, "End_StrayParcelSettled");
        assertThat(lamp.books.mails()).endsWith(MailKind.MESSAGE_RECEIVED);
        assertThat(lamp.books.timeline()).endsWith("stray-parcel-settled");
    }

    @Test
    void aStoppedParcelThatLeftAllTheSameIsForSupportOnce() {
        var lamp = packable(cups(1));
        kit.transactions.executeWithoutResult(status -> {
            kit.files.lockById(lamp.id());
            kit.sending.stop(lamp.id(), Purpose.REPLACEMENT);
        });
        labelIsBought();

        lamp.scanned(lamp.sent(), TrackingState.IN_TRANSIT);
        lamp.waitsAt(STRAY, SETTLE);
        lamp.scanned(lamp.sent(), TrackingState.DELIVERED);

        assertThat(lamp.books.tasks()).containsOnlyOnce(SETTLE);
    }
}
