package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedCarrier.Mood;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.VoidByHandAnswer;

/** What becomes of a label nobody will use. */
abstract class VoidedLabelStories extends ProcessStory {
    private CaseUnderTest cancelledWithLabel() {
        var lamp = opensWorth("20.00");
        labelIsBought();
        lamp.cancels();
        lamp.waitsAt("return-shipment", "Task_VoidLabel");
        lamp.books.closed(CaseState.CANCELLED);
        return lamp;
    }

    @Test
    void aCancelledRequestsLabelIsVoided() {
        var lamp = cancelledWithLabel();

        labelIsBought();

        lamp.passed("return-shipment", "Boundary_RequestCancelled", "End_RequestCancelled");
        lamp.ended("return-case", "End_RequestCancelled");
        assertThat(kit.carrier.voided()).isEqualTo(kit.carrier.sold());
        assertThat(lamp.books.labels()).containsExactly("VOIDED");
        assertThat(lamp.shipment().state()).isEqualTo(Shipment.State.CANCELLED);
        assertThat(lamp.books.timeline()).endsWith("request-cancelled", "label-voided");
    }

    @Test
    void aVoidTheCarrierThinksAboutIsEnough() {
        kit.carrier.voids(Mood.THINKS_ABOUT_IT);
        var lamp = cancelledWithLabel();

        labelIsBought();

        lamp.ended("return-case", "End_RequestCancelled");
        assertThat(lamp.books.labels()).containsExactly("VOID_REQUESTED");
    }

    @Test
    void aVoidTheCarrierRefusesIsNotedAndKeepsNobodyWaiting() {
        kit.carrier.voids(Mood.REFUSES);
        var lamp = cancelledWithLabel();

        labelIsBought();

        lamp.ended("return-case", "End_RequestCancelled");
        assertThat(lamp.books.labels()).containsExactly("VOID_REJECTED");
        assertThat(lamp.books.timeline()).endsWith("label-void-failed");
    }

    @Test
    void aCarrierThatStaysBusyLeavesTheVoidToSupport() {
        kit.carrier.voids(Mood.BUSY);
        var lamp = cancelledWithLabel();

        carrierIsAskedInVain();

        lamp.passed("return-shipment", "Boundary_VoidUnavailable");
        lamp.waitsAt("return-shipment", "Task_VoidLabelByHand");
        lamp.does(People.SUPPORT, "Task_VoidLabelByHand", new VoidByHandAnswer("called them"));
        lamp.ended("return-case", "End_RequestCancelled");
        lamp.books.closed(CaseState.CANCELLED);
        assertThat(lamp.books.labels()).containsExactly("VOIDED");
    }

    @Test
    void aLabelBoughtWhileItsRequestIsCancelledIsVoided() {
        var lamp = opensWorth("20.00");
        kit.carrier.whileBuying(lamp::cancels);

        labelIsBought();

        assertThat(kit.carrier.sold()).hasSize(1);
        labelIsBought();
        lamp.ended("return-case", "End_RequestCancelled");
        assertThat(lamp.books.labels()).containsExactly("VOIDED");
        assertThat(kit.carrier.voided()).isEqualTo(kit.carrier.sold());
    }

    @Test
    void aLabelBoughtInVainIsVoidedEvenByACarrierThatIsBusyAtFirst() {
        var lamp = opensWorth("20.00");
        kit.carrier.whileBuying(lamp::cancels);
        kit.carrier.voids(Mood.BUSY);

        labelIsBought();
        assertThat(lamp.books.labels()).containsExactly("BOUGHT");
        lamp.waitsAt("return-shipment", "Task_VoidLabel");
        kit.carrier.voids(Mood.WILLING);
        labelIsBought();

        lamp.ended("return-case", "End_RequestCancelled");
        assertThat(lamp.books.labels()).containsExactly("VOIDED");
    }

    @Test
    void anUnusedLabelIsVoidedWhenItsTimeIsOver() {
        var lamp = opensWorth("20.00");
        labelIsBought();

        lamp.passes(days(14));
        lamp.waitsAt("return-shipment", "Task_VoidLabel");
        labelIsBought();

        lamp.passed("return-shipment", "Boundary_HandInOverdue", "End_RequestExpired");
        lamp.ended("return-case", "End_RequestExpired");
        assertThat(lamp.shipment().state()).isEqualTo(Shipment.State.EXPIRED);
        assertThat(lamp.books.labels()).containsExactly("VOIDED");
        lamp.books.closed(CaseState.EXPIRED);
        assertThat(lamp.books.units()).isEmpty();
    }

    @Test
    void anExpiredLabelNoProgramCanVoidWaitsForSupport() {
        kit.carrier.voids(Mood.BUSY);
        var lamp = opensWorth("20.00");
        labelIsBought();
        lamp.passes(days(14));

        carrierIsAskedInVain();

        lamp.waitsAt("return-shipment", "Task_VoidLabelByHand");
        assertThat(lamp.books.file().waitingFor()).isEqualTo(WaitingFor.SUPPORT);
        lamp.does(People.SUPPORT, "Task_VoidLabelByHand", new VoidByHandAnswer(null));
        lamp.ended("return-case", "End_RequestExpired");
    }
}
