package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.Shop;
import org.roundtrip.repair.RepairWish;

/** Requests whose items go different ways. */
abstract class RequestStories extends RequestStory {
    @Test
    void itemsThatEndAlikeAreOneCaseAndTheOthersAreCasesBesideIt() {
        var order = order();
        var parts = asks(
                false,
                wanting(Outcome.STORE_CREDIT, order, 1),
                wanting(Outcome.REFUND, order, 2),
                wanting(Outcome.STORE_CREDIT, order, 3));

        assertThat(parts).hasSize(2);
        var credit = file(parts.get(0));
        var refund = file(parts.get(1));
        assertThat(credit.number().part()).isEqualTo(1);
        assertThat(refund.number().value()).isEqualTo(credit.number() + "-2");
        assertThat(credit.outcome()).isEqualTo(Outcome.STORE_CREDIT);
        assertThat(refund.outcome()).isEqualTo(Outcome.REFUND);
        assertThat(kit.caseLines.of(credit.key())).hasSize(2);
        assertThat(kit.caseLines.of(refund.key())).hasSize(1);
        parts.get(0).waitsAt("request", "Call_ReturnCase", "Call_ReturnCase");
        parts.forEach(part -> part.waitsAt("return-case", "Call_ReturnShipment"));
    }

    @Test
    void eachPartGoesItsOwnWayAndTheRequestEndsWithTheLast() {
        var parts = twoWays(false);

        parts.get(1).cancels();
        labelIsBought();
        assertThat(file(parts.get(1)).state()).isEqualTo(CaseState.CANCELLED);
        assertThat(file(parts.get(0)).closed()).isFalse();
        parts.get(0).waitsAt("request", "Call_ReturnCase");

        parts.get(0).cancels();
        labelIsBought();
        parts.get(0).ended("request", "End_RequestDone");
    }

    @Test
    void theCustomerIsToldOnceThatHisRequestIsHereAndAskedOnceHowItWent() {
        var parts = twoWays(true);

        assertThat(parts.get(0).books.mails()).contains(MailKind.REQUEST_RECEIVED);
        assertThat(parts.get(1).books.mails()).doesNotContain(MailKind.REQUEST_RECEIVED);

        refunded(parts.get(0));
        assertThat(file(parts.get(0)).followUpDueAt()).isNull();
        inspectedFine(arrived(parts.get(1)));
        parts.get(1).books.closed(CaseState.REFUNDED);
        assertThat(file(parts.get(1)).followUpDueAt())
                .isEqualTo(kit.clock.instant().plus(Duration.ofDays(3)));
    }

    @Test
    void aMailLeadsToThePageOfWhatItTellsAbout() {
        var parts = twoWays(true);
        inspectedFine(arrived(parts.get(1)));
        var request = parts.get(0).books.file().number().value();

        assertThat(kit.outbox.take(Integer.MAX_VALUE))
                .filteredOn(mail -> mail.caseNumber().startsWith(request))
                .extracting(mail -> mail.kind() + " " + mail.trackUrl().replaceFirst(".*/track/([^/]+)/.*", "$1"))
                .contains("REQUEST_RECEIVED " + request, "PARCEL_RECEIVED " + request + "-2");
    }

    @Test
    void oneItemThatCantBeHadRefusesTheWholeRequest() {
        var order = order();
        long before = kit.files.count();

        assertThatThrownBy(
                        () -> asks(false, wanting(Outcome.REFUND, order, 1), wanting(Outcome.STORE_CREDIT, order, 9)))
                .isInstanceOf(InvalidRequest.class);
        assertThat(kit.files.count()).isEqualTo(before);
    }

    @Test
    void oneItemIsPaidBackAndAnotherExchanged() {
        kit.bank.feels(org.roundtrip.processes.kit.ScriptedGateway.Mood.PAYS);
        var parts = aRefundAndAnExchange();

        refunded(parts.get(0));
        parts.get(0).waitsAt("request", "Call_ExchangeCase");
        kit.warehouse.work.workBatch();
        inspectedFine(arrived(parts.get(1)));
        kit.warehouse.work.workBatch();
        labelIsBought();
        parts.get(1)
                .does(
                        org.roundtrip.processes.kit.People.WAREHOUSE,
                        "Task_PackParcel",
                        new org.roundtrip.shipping.PackParcelAnswer(null, null));
        parts.get(1).scanned(parts.get(1).sent(), org.roundtrip.shipping.TrackingState.DELIVERED);

        parts.get(1).books.closed(CaseState.EXCHANGED);
        parts.get(0).ended("request", "End_RequestDone");
    }

    @Test
    void eachDeviceToBeRepairedGoesItsOwnWayBesideTheRefund() {
        var order = order();
        var parts = asks(false, wanting(Outcome.REFUND, order, 2), broken(order, 1, "SN-1"), broken(order, 1, "SN-2"));
        assertThat(parts).hasSize(3);
        labelIsBought();
        parts.get(1).cancels();
        labelIsBought();
        parts.get(1).books.closed(CaseState.CANCELLED);
        parts.get(2).waitsAt("repair-case", "Call_ReturnShipment");
    }

    private static CaseRequest.Item broken(Shop.Order order, int line, String serial) {
        var wish = new RepairWish(serial, null, Map.of("fault", "does-nothing", "how", "by-itself"), null);
        return new CaseRequest.Item(order.number(), line, 1, ReturnReason.FAULTY, null, Outcome.REPAIR, wish);
    }
}
