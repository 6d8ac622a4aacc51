package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.notification.MailKind;
import org.roundtrip.shipping.TrackingState;

/** Parts of a request travel in one parcel. */
abstract class SharedParcelStories extends RequestStory {
    @Test
    void whatIsSentBackInOneRequestGoesInOneParcel() {
        var parts = twoWays(false);
        labelIsBought();

        assertThat(kit.carrier.sold()).hasSize(1);
        assertThat(parts.get(1).books.labels()).isEmpty();
        assertThat(parts.get(1).books.mails()).contains(MailKind.LABEL_READY);
        var code = parts.get(0).shipment().trackingCode();
        assertThat(parts.get(1).shipment().trackingCode()).isEqualTo(code);
        assertThat(kit.labels.documentOf(parts.get(1).id())).isPresent();

        parts.get(1).scanned(TrackingState.IN_TRANSIT, TrackingState.DELIVERED);
        parts.forEach(part -> part.waitsAt("return-case", "Task_InspectItems"));
        assertThat(parts.get(0).books.mails()).contains(MailKind.PARCEL_ON_ITS_WAY);
        assertThat(parts.get(1).books.mails()).doesNotContain(MailKind.PARCEL_ON_ITS_WAY);
    }

    @Test
    void theLabelStaysGoodForWhatIsNotCancelled() {
        var parts = twoWays(false);
        labelIsBought();
        parts.get(0).cancels();
        labelIsBought();

        parts.get(0).books.closed(CaseState.CANCELLED);
        assertThat(kit.carrier.voided()).isEmpty();
        assertThat(parts.get(1).books.labels()).containsExactly("BOUGHT");
        parts.get(1).scanned(TrackingState.DELIVERED);
        parts.get(1).waitsAt("return-case", "Task_InspectItems");
        assertThat(parts.get(0).books.timeline()).doesNotContain("parcel-came-late", "handed-in");
    }

    @Test
    void theLabelIsVoidedWithTheLastThatNeedsIt() {
        var parts = twoWays(false);
        labelIsBought();
        parts.get(1).cancels();
        labelIsBought();
        assertThat(kit.carrier.voided()).isEmpty();

        parts.get(0).cancels();
        labelIsBought();
        assertThat(kit.carrier.voided()).hasSize(1);
        parts.get(0).ended("request", "End_RequestDone");
    }

    @Test
    void whatWantsItsLabelWhenTheParcelIsGoneGetsItsOwn() {
        var parts = aRefundAndAnExchange();
        labelIsBought();
        parts.get(0).scanned(TrackingState.IN_TRANSIT);
        kit.warehouse.work.workBatch();
        labelIsBought();

        assertThat(kit.carrier.sold()).hasSize(2);
    }

    @Test
    void aPartThatWantsItsLabelWhileAnotherGetsOneWaitsForThat() {
        var parts = aRefundAndAnExchange();
        kit.carrier.whileBuying(() -> {
            kit.warehouse.work.workBatch();
            labelIsBought();
        });
        labelIsBought();
        assertThat(parts.get(1).shipment().trackingCode()).isNull();

        kit.clock.forward(Duration.ofSeconds(11));
        labelIsBought();
        assertThat(kit.carrier.sold()).hasSize(1);
        assertThat(parts.get(1).shipment().trackingCode())
                .isEqualTo(parts.get(0).shipment().trackingCode());
    }

    @Test
    void whatIsSeenAtTheDoorCountsForAllThatIsInIt() {
        var parts = twoWays(false);
        labelIsBought();
        kit.arrivals.arrived(file(parts.get(0)).number(), Actor.staff("wanda", java.util.Set.of("WAREHOUSE")));
        parts.forEach(part -> part.waitsAt("return-case", "Task_InspectItems"));
    }
}
