package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedCarrier.Mood;
import org.roundtrip.shipping.PackParcelAnswer;
import org.roundtrip.shipping.Purpose;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.VoidByHandAnswer;

/** What has not left yet can be stopped. */
abstract class StoppedSendingStories extends SendingStory {
    private boolean stops(CaseUnderTest lamp, Purpose purpose) {
        return Boolean.TRUE.equals(kit.transactions.execute(status -> {
            kit.files.lockById(lamp.id());
            return kit.sending.stop(lamp.id(), purpose);
        }));
    }

    @Test
    void aParcelThatIsNotPackedIsStoppedAndItsLabelVoided() {
        var lamp = packable(cups(1));

        assertThat(stops(lamp, Purpose.LOAN)).isFalse();
        assertThat(stops(lamp, Purpose.REPLACEMENT)).isTrue();
        lamp.waitsAt(MODEL, "Task_VoidLabel");
        assertThat(lamp.books.tasks()).isEmpty();
        labelIsBought();

        lamp.passed(MODEL, "End_SendingStopped");
        lamp.passed(CALLER, "End_Stopped");
        assertThat(lamp.sent().state()).isEqualTo(Shipment.State.CANCELLED);
        assertThat(lamp.books.labels()).containsExactly("BOUGHT", "VOIDED");
        assertThat(stops(lamp, Purpose.REPLACEMENT)).isFalse();
    }

    @Test
    void aParcelThatHasLeftIsNotStopped() {
        var lamp = packed();

        assertThat(stops(lamp, Purpose.REPLACEMENT)).isFalse();

        lamp.waitsAt(MODEL, "Task_WaitForDelivery");
        assertThat(lamp.sent().state()).isEqualTo(Shipment.State.SENT);
    }

    @Test
    void aLabelBoughtWhileItIsStoppedIsVoidedToo() {
        var lamp = sends(Purpose.REPLACEMENT, cups(1));
        kit.carrier.whileBuying(() -> {
            kit.carrier.whileBuying(() -> {});
            stops(lamp, Purpose.REPLACEMENT);
        });

        labelIsBought();
        lamp.waitsAt(MODEL, "Task_VoidLabel");
        labelIsBought();

        lamp.passed(CALLER, "End_Stopped");
        assertThat(lamp.books.labels()).containsExactly("BOUGHT", "VOIDED");
    }

    @Test
    void whatTheCarrierWillNotVoidIsForSupport() {
        var lamp = packable(cups(1));
        kit.carrier.voids(Mood.BUSY);
        stops(lamp, Purpose.REPLACEMENT);

        carrierIsAskedInVain();
        lamp.waitsAt(MODEL, "Task_VoidLabelByHand");
        lamp.does(People.SUPPORT, "Task_VoidLabelByHand", new VoidByHandAnswer(null));

        lamp.passed(MODEL, "Boundary_VoidUnavailable", "End_SendingStopped");
        lamp.passed(CALLER, "End_Stopped");
        assertThat(lamp.sent().state()).isEqualTo(Shipment.State.CANCELLED);
    }

    @Test
    void nobodyPacksWhatIsStopped() {
        var lamp = packable(cups(1));
        var task = lamp.task(PACK);
        stops(lamp, Purpose.REPLACEMENT);

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> kit.worklist.complete(task.id(), People.WAREHOUSE, new PackParcelAnswer(null, null)))
                .isInstanceOf(org.roundtrip.worklist.TaskGone.class);
    }
}
