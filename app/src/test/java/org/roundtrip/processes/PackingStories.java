package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.shipping.PackParcelAnswer;
import org.roundtrip.shipping.ParcelContents;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.TrackingState;

/** The warehouse packs and hands over, or the carrier is faster. */
abstract class PackingStories extends SendingStory {
    private void refused(CaseUnderTest lamp, String why, PackParcelAnswer.Item... items) {
        assertThatThrownBy(() -> lamp.does(People.WAREHOUSE, PACK, new PackParcelAnswer(List.of(items), null)))
                .hasMessageContaining(why);
        lamp.waitsAt(MODEL, PACK);
    }

    private List<List<String>> serials(CaseUnderTest lamp) {
        return kit.contents.of(lamp.sent().key()).stream()
                .map(ParcelContents.Item::serials)
                .toList();
    }

    @Test
    void thePackedParcelLeavesAndTheCustomerHearsOfIt() {
        var lamp = packable(cups(2), drills(2));

        lamp.does(People.WAREHOUSE, PACK, new PackParcelAnswer(List.of(line(2, " D-1 ", "D-2")), "with a card"));

        lamp.waitsAt(MODEL, "Task_WaitForDelivery");
        lamp.passed(MODEL, "End_HandedOver", "Task_TellParcelSent");
        assertThat(serials(lamp)).containsExactly(List.of(), List.of("D-1", "D-2"));
        assertThat(lamp.sent().state()).isEqualTo(Shipment.State.SENT);
        assertThat(lamp.books.timeline()).endsWith("parcel-packed", "parcel-sent");
        assertThat(lamp.books.mails()).endsWith(MailKind.PARCEL_SENT);
        assertThat(lamp.books.lastMail())
                .contains(String.valueOf(lamp.sent().trackingCode()), "REPLACEMENT", "2 × Cup", "2 × Drill");
        assertThat(lamp.books.file().waitingFor()).isEqualTo(WaitingFor.CUSTOMER);
        assertThat(lamp.books.file().dueAt())
                .as("his own parcel is still due")
                .isEqualTo(lamp.shipment().handInBy());
    }

    @Test
    void thePackingHasToFitTheParcel() {
        var lamp = packable(cups(1), drills(2));

        refused(lamp, "serials-missing");
        refused(lamp, "serials-missing", line(2, "D-1"));
        refused(lamp, "serial-twice", line(2, "D-1", "D-1 "));
        refused(lamp, "more-serials-than-units", line(1, "C-1", "C-2"), line(2, "D-1", "D-2"));
        refused(lamp, "line-not-in-parcel", line(3, "X"), line(2, "D-1", "D-2"));
        refused(lamp, "line-twice", line(2, "D-1", "D-2"), line(2, "D-1", "D-2"));
        assertThat(serials(lamp)).containsOnly(List.of());
    }

    @Test
    void aNumberMayBeNotedOfWhatNeedsNone() {
        var lamp = packable(cups(2));

        lamp.does(People.WAREHOUSE, PACK, new PackParcelAnswer(List.of(line(1, "C-1")), null));

        assertThat(serials(lamp)).containsExactly(List.of("C-1"));
    }

    @Test
    void aScanSaysThatItHasLeftThoughNobodyNotedIt() {
        var lamp = packable(cups(1));

        lamp.scanned(lamp.sent(), TrackingState.LABEL_CREATED);
        lamp.waitsAt(MODEL, PACK);
        lamp.scanned(lamp.sent(), TrackingState.IN_TRANSIT);

        lamp.passed(MODEL, "Boundary_ParcelScanned", "End_CarrierHasIt", "Task_TellParcelSent");
        lamp.waitsAt(MODEL, "Task_WaitForDelivery");
        assertThat(lamp.sent().state()).isEqualTo(Shipment.State.HANDED_IN);
        assertThat(lamp.books.mails()).endsWith(MailKind.PARCEL_SENT);
        assertThat(lamp.books.timeline()).contains("parcel-sent", "sent-parcel-scanned");
    }

    @Test
    void aParcelWhoseOnlyScanIsItsDeliveryHasArrived() {
        var lamp = packable(cups(1));

        lamp.scanned(lamp.sent(), TrackingState.DELIVERED);

        lamp.passed(MODEL, "End_ParcelDelivered");
        lamp.passed(CALLER, "End_Delivered");
        assertThat(lamp.sent().state()).isEqualTo(Shipment.State.DELIVERED);
    }
}
