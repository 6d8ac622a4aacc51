package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.TooLate;
import org.roundtrip.collection.Collection;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.repair.DiagnosisAnswer.Diagnosis;
import org.roundtrip.repair.OrderPartsAnswer;
import org.roundtrip.repair.PartsInAnswer;
import org.roundtrip.repair.QuoteBody;
import org.roundtrip.repair.RepairDeviceAnswer;
import org.roundtrip.repair.RepairParts;
import org.roundtrip.repair.RepairProcess.Remedy;
import org.roundtrip.repair.RepairQuote;

/** What is paid for a repair is paid once, and parts are neither lost nor used twice. */
abstract class RepairMoneyStories extends RepairStory {
    private CaseUnderTest paidFor(RepairParts.Part... parts) {
        var repair = onTheBench(oldRadioBroke());
        diagnosed(repair, Diagnosis.CHARGEABLE, parts);
        quoted(repair);
        kit.workshop.answering.accept(number(repair), Actor.CUSTOMER, "Ada");
        due(repair).isPaid();
        stockIsAsked();
        return repair;
    }

    private void neverCome(CaseUnderTest repair) {
        repair.does(
                People.TECHNICIAN,
                "Task_OrderParts",
                new OrderPartsAnswer(LocalDate.parse("2030-01-01"), "at Parts Ltd"));
        repair.does(People.TECHNICIAN, "Task_TakePartsIn", new PartsInAnswer(PartsInAnswer.Choice.NEVER, "gone"));
        repair.waitsAt(BENCH, "Task_Diagnose");
    }

    @Test
    void whoHasPaidIsNotAskedToPayAgain() {
        var repair = paidFor(new RepairParts.Part(part(0), 1));
        neverCome(repair);
        diagnosed(repair, Diagnosis.FREE);
        mended(repair);
        tested(repair, true);
        comesBack(repair);
        repair.books.closed(CaseState.REPAIRED);
        assertThat(kit.collections.ofCase(repair.id())).hasSize(1);
        assertThat(due(repair).row().state()).isEqualTo(Collection.State.PAID);
    }

    @Test
    void whatWasPaidForSeveralQuotesGoesBackPaymentByPayment() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = paidFor(new RepairParts.Part(part(0), 1));
        neverCome(repair);
        diagnosed(repair, Diagnosis.CHARGEABLE);
        quoted(repair, new QuoteBody.Line(RepairQuote.Kind.LABOUR, "A whole day", 6200));
        kit.workshop.answering.accept(number(repair), Actor.CUSTOMER, "Ada");
        assertThat(due(repair).row().amount()).hasToString("GBP 20.00");
        due(repair).isPaid();
        stockIsAsked();
        repair.does(
                People.TECHNICIAN,
                "Task_RepairDevice",
                new RepairDeviceAnswer(RepairDeviceAnswer.Choice.NOT_REPAIRABLE, "It fell apart.", null, null));
        stockIsAsked();
        bankWorks();
        bankWorks();
        assertThat(kit.collections.ofCase(repair.id())).hasSize(2).allSatisfy(each -> assertThat(each.state())
                .isEqualTo(Collection.State.GIVEN_BACK));
        comesBack(repair);
        repair.books.closed(CaseState.UNREPAIRED);
    }

    @Test
    void whoHasPaidAndWaitsOnNeedNotPayAgain() {
        var repair = paidFor();
        repair.passes(days(61));
        stockIsAsked();
        kit.workshop.remedies.choose(number(repair), Actor.CUSTOMER, Remedy.WAIT);
        assertThat(due(repair).row().state()).isEqualTo(Collection.State.PAID);
        diagnosed(repair, Diagnosis.FREE);
        mended(repair);
        tested(repair, true);
        comesBack(repair);
        repair.books.closed(CaseState.REPAIRED);
    }

    @Test
    void whoHasPaidAndDoesNotWaitHasHisMoneyBack() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = paidFor();
        repair.passes(days(61));
        stockIsAsked();
        kit.workshop.remedies.choose(number(repair), Actor.CUSTOMER, Remedy.BACK);
        bankWorks();
        assertThat(due(repair).row().state()).isEqualTo(Collection.State.GIVEN_BACK);
        comesBack(repair);
        repair.books.closed(CaseState.UNREPAIRED);
    }

    @Test
    void aDeviceThatIsLostAfterAPaidRepairIsMadeGood() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = paidFor();
        mended(repair);
        tested(repair, true);
        leaves(repair);
        repair.scanned(repair.sent(), org.roundtrip.shipping.TrackingState.IN_TRANSIT);
        repair.passes(days(30));
        repair.does(
                People.SUPPORT,
                "Task_DecideOutboundParcel",
                new org.roundtrip.shipping.OutboundParcelAnswer(
                        org.roundtrip.shipping.OutboundParcelAnswer.Choice.LOST, "no trace"));
        assertThat(kit.workshop.remedies.choices(repair.id())).containsExactly(Remedy.REPLACEMENT, Remedy.REFUND);
        kit.workshop.remedies.choose(number(repair), Actor.CUSTOMER, Remedy.REFUND);
        bankWorks();
        assertThat(due(repair).row().state()).isEqualTo(Collection.State.GIVEN_BACK);
        bankWorks();
        repair.books.closed(CaseState.REFUNDED);
    }

    @Test
    void partsThatAreNotUsedGoBackOnTheShelf() {
        var speaker = part(1);
        var repair = onTheBench(oldRadioBroke());
        diagnosed(repair, Diagnosis.CHARGEABLE, new RepairParts.Part(speaker, 1), new RepairParts.Part(part(0), 1));
        repair.does(
                People.TECHNICIAN,
                "Task_WriteQuote",
                new org.roundtrip.repair.QuoteBody(
                        List.of(new org.roundtrip.repair.QuoteBody.Line(RepairQuote.Kind.LABOUR, "Goodwill", 0)), 30));
        kit.workshop.answering.accept(number(repair), Actor.CUSTOMER, "Ada");
        stockIsAsked();
        assertThat(kit.warehouse.stock(speaker).reserved()).isEqualTo(1);
        neverCome(repair);
        diagnosed(repair, Diagnosis.TO_MAKER);
        repair.does(
                People.WAREHOUSE,
                "Task_ShipToMaker",
                new org.roundtrip.repair.ShipToMakerAnswer("1Z999", LocalDate.parse("2031-01-01")));
        kit.workshop.maker.answer(number(repair), People.SUPPORT, org.roundtrip.repair.SupplierClaim.Answer.REPAIRED);
        tested(repair, true);
        assertThat(kit.warehouse.stock(speaker).reserved()).isZero();
        assertThat(kit.warehouse.stock(speaker).onHand()).isEqualTo(1);
    }

    @Test
    void aQuoteThatTimeRanOutOnIsOver() {
        var repair = onTheBench(oldRadioBroke());
        repair.passes(days(50));
        diagnosed(repair, Diagnosis.CHARGEABLE);
        quoted(repair);
        repair.passes(days(11));
        stockIsAsked();
        assertThat(kit.workshop.quotes.newest(repair.id()).orElseThrow().state())
                .isEqualTo(RepairQuote.State.EXPIRED);
        assertThatThrownBy(() -> kit.workshop.answering.accept(number(repair), Actor.CUSTOMER, "Ada"))
                .isInstanceOf(TooLate.class);
    }
}
