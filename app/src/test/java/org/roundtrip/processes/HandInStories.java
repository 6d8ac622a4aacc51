package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.TooLate;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.TrackingState;

/** The parcel leaves the customer, or is reminded of. */
abstract class HandInStories extends ProcessStory {
    @Test
    void theCustomerIsRemindedOnceAndCanStillHandIn() {
        var lamp = opensWorth("20.00");
        labelIsBought();

        lamp.passes(days(10));

        lamp.passed("return-shipment", "Boundary_HandInDue", "Task_RemindCustomer", "End_CustomerReminded");
        lamp.waitsAt("return-shipment", "Task_WaitForHandIn");
        assertThat(lamp.books.mails()).endsWith(MailKind.HAND_IN_REMINDER);
        assertThat(lamp.books.timeline()).endsWith("hand-in-reminded");
        lamp.passes(days(1));
        assertThat(lamp.books.mails()).containsOnlyOnce(MailKind.HAND_IN_REMINDER);
        lamp.scanned(TrackingState.IN_TRANSIT);
        lamp.waitsAt("return-shipment", "Task_WaitForDelivery");
    }

    @Test
    void theFirstScanPutsTheParcelOnItsWay() {
        var lamp = opensWorth("20.00");
        labelIsBought();

        lamp.scanned(TrackingState.LABEL_CREATED);
        lamp.waitsAt("return-shipment", "Task_WaitForHandIn");
        lamp.scanned(TrackingState.IN_TRANSIT);

        lamp.waitsAt("return-shipment", "Task_WaitForDelivery");
        assertThat(lamp.shipment().state()).isEqualTo(Shipment.State.HANDED_IN);
        lamp.books.stands(CaseState.IN_TRANSIT, WaitingFor.CARRIER);
        assertThat(lamp.books.mails()).endsWith(MailKind.PARCEL_ON_ITS_WAY);
    }

    @Test
    void scansMayRepeatAndComeInAnyOrder() {
        var lamp = opensWorth("20.00");
        labelIsBought();

        lamp.scanned(
                TrackingState.OUT_FOR_DELIVERY,
                TrackingState.IN_TRANSIT,
                TrackingState.DELIVERED,
                TrackingState.IN_TRANSIT,
                TrackingState.DELIVERED);

        lamp.waitsAt("return-case", "Task_InspectItems");
        assertThat(lamp.books.timeline()).containsOnlyOnce("handed-in", "parcel-delivered");
        assertThat(lamp.books.mails()).containsOnlyOnce(MailKind.PARCEL_ON_ITS_WAY, MailKind.PARCEL_RECEIVED);
    }

    @Test
    void aParcelWhoseOnlyScanIsItsDeliveryIsReceived() {
        var lamp = opensWorth("20.00");
        labelIsBought();

        lamp.scanned(TrackingState.DELIVERED);

        lamp.passed("return-shipment", "End_HandedIn", "End_ParcelDelivered");
        lamp.waitsAt("return-case", "Task_InspectItems");
        assertThat(lamp.shipment().state()).isEqualTo(Shipment.State.DELIVERED);
        lamp.books.stands(CaseState.RECEIVED, WaitingFor.WAREHOUSE);
    }

    @Test
    void aParcelTheWarehouseHoldsNeedsNoScan() {
        var lamp = opensWorth("20.00");
        labelIsBought();

        lamp.seenInWarehouse();

        lamp.waitsAt("return-case", "Task_InspectItems");
        assertThat(lamp.books.timeline()).contains("parcel-seen", "parcel-delivered");
    }

    @Test
    void onceHandedInItIsTooLateToCancel() {
        var lamp = opensWorth("20.00");
        labelIsBought();
        lamp.scanned(TrackingState.IN_TRANSIT);

        assertThatThrownBy(lamp::cancels).isInstanceOf(TooLate.class);

        lamp.waitsAt("return-shipment", "Task_WaitForDelivery");
        lamp.books.stands(CaseState.IN_TRANSIT, WaitingFor.CARRIER);
        assertThat(lamp.books.units()).hasSize(1);
    }
}
