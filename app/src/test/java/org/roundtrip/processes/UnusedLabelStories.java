package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedCarrier.Mood;
import org.roundtrip.shipping.VoidByHandAnswer;

/** A label that the carrier sold after its request was cancelled and everything about it had ended. */
abstract class UnusedLabelStories extends ProcessStory {
    /** While one worker buys, the customer cancels and another worker finds no label to void. */
    private CaseUnderTest boughtAfterTheEnd() {
        var lamp = opensWorth("20.00");
        kit.carrier.whileBuying(() -> {
            kit.carrier.whileBuying(() -> {});
            lamp.cancels();
            labelIsBought();
            lamp.passed("return-case", "End_RequestCancelled");
        });
        labelIsBought();
        assertThat(kit.carrier.sold()).hasSize(1);
        lamp.books.closed(CaseState.CANCELLED);
        return lamp;
    }

    @Test
    void itIsVoided() {
        var lamp = boughtAfterTheEnd();

        labelIsBought();

        assertThat(kit.carrier.voided()).isEqualTo(kit.carrier.sold());
        assertThat(lamp.books.labels()).containsExactly("VOIDED");
        lamp.ended("unused-label", "End_LabelVoided");
    }

    @Test
    void aCarrierThatIsBusyIsAskedAgain() {
        kit.carrier.voids(Mood.BUSY);
        var lamp = boughtAfterTheEnd();
        labelIsBought();
        assertThat(lamp.books.labels()).containsExactly("BOUGHT");

        kit.carrier.voids(Mood.WILLING);
        carrierIsAskedInVain();

        assertThat(lamp.books.labels()).containsExactly("VOIDED");
        lamp.ended("unused-label", "End_LabelVoided");
    }

    @Test
    void aCarrierThatStaysBusyLeavesItToSupport() {
        kit.carrier.voids(Mood.BUSY);
        var lamp = boughtAfterTheEnd();

        carrierIsAskedInVain();

        lamp.waitsAt("unused-label", "Task_VoidLabelByHand");
        lamp.does(People.SUPPORT, "Task_VoidLabelByHand", new VoidByHandAnswer("called them"));
        assertThat(lamp.books.labels()).containsExactly("VOIDED");
        lamp.ended("unused-label", "End_LabelVoidedByHand");
        lamp.books.closed(CaseState.CANCELLED);
    }

    @Test
    void aLabelTheCarrierWillNotTakeBackIsNoted() {
        kit.carrier.voids(Mood.REFUSES);
        var lamp = boughtAfterTheEnd();

        labelIsBought();

        assertThat(lamp.books.labels()).containsExactly("VOID_REJECTED");
        assertThat(lamp.books.timeline()).endsWith("label-void-failed");
    }
}
