package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.TooLate;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.repair.ChaseMakerAnswer;
import org.roundtrip.repair.DiagnosisAnswer.Diagnosis;
import org.roundtrip.repair.MatchCreditAnswer;
import org.roundtrip.repair.Repair;
import org.roundtrip.repair.RepairProcess;
import org.roundtrip.repair.ShipToMakerAnswer;
import org.roundtrip.repair.SupplierClaim;
import org.roundtrip.warranty.SerialEvent;
import org.roundtrip.warranty.SerialNumber;

/** A device that goes on to its maker: awaited, chased, and its cost claimed back. */
abstract class RepairMakerStories extends RepairStory {
    private CaseUnderTest atTheMaker() {
        var repair = onTheBench(radioBroke());
        diagnosed(repair, Diagnosis.TO_MAKER);
        repair.does(
                People.WAREHOUSE, "Task_ShipToMaker", new ShipToMakerAnswer("1Z999", LocalDate.parse("2031-01-01")));
        repair.books.stands(CaseState.AT_SUPPLIER, org.roundtrip.cases.WaitingFor.SUPPLIER);
        repair.waitsAt(CLAIM, "Task_WaitForMaker");
        return repair;
    }

    @Test
    void theMakerMendsItAndTheCostIsClaimedBack() {
        var repair = atTheMaker();
        kit.workshop.maker.answer(number(repair), People.SUPPORT, SupplierClaim.Answer.REPAIRED);
        repair.waitsAt(BENCH, "Task_TestDevice");
        repair.books.stands(CaseState.IN_REPAIR, org.roundtrip.cases.WaitingFor.TECHNICIAN);
        repair.does(People.FINANCE, "Task_MatchCredit", new MatchCreditAnswer(4500, "credit note 7"));
        tested(repair, true);
        comesBack(repair);
        repair.ended(CLAIM, "End_ClaimDone");
        repair.books.closed(CaseState.REPAIRED);
        assertThatThrownBy(
                        () -> kit.workshop.maker.answer(number(repair), People.SUPPORT, SupplierClaim.Answer.REPAIRED))
                .isInstanceOf(TooLate.class);
    }

    @Test
    void whatTheMakerDeclinesIsDiagnosedAgain() {
        var repair = onTheBench(radioBroke());
        repair.does(
                People.TECHNICIAN,
                "Task_Diagnose",
                new org.roundtrip.repair.DiagnosisAnswer(
                        Diagnosis.TO_MAKER, "Dead", null, null, null, "Maker Ltd", null));
        repair.does(
                People.WAREHOUSE, "Task_ShipToMaker", new ShipToMakerAnswer("1Z999", LocalDate.parse("2031-01-01")));
        kit.workshop.maker.answer(number(repair), People.SUPPORT, SupplierClaim.Answer.DECLINED);
        repair.passed(CLAIM, "End_ClaimDone");
        repair.waitsAt(BENCH, "Task_Diagnose");
        repair.books.stands(CaseState.IN_REPAIR, org.roundtrip.cases.WaitingFor.TECHNICIAN);
    }

    @Test
    void whatTheMakerReplacedIsAnotherUnit() {
        var repair = atTheMaker();
        kit.workshop.maker.answer(number(repair), People.SUPPORT, SupplierClaim.Answer.REPLACED);
        assertThatThrownBy(() -> tested(repair, true)).isInstanceOf(org.roundtrip.cases.InvalidRequest.class);
        repair.does(
                People.TECHNICIAN, "Task_TestDevice", new org.roundtrip.repair.TestAnswer(true, "Plays.", "SN-9009"));
        stockIsAsked();
        comesBack(repair);
        repair.books.closed(CaseState.REPAIRED);
        assertThat(history(SERIAL)).containsExactly(SerialEvent.Kind.EXCHANGED);
        assertThat(history("SN-9009")).isEmpty();
    }

    private List<SerialEvent.Kind> history(String serial) {
        var warranties = kit.workshop.warranties;
        var unit = warranties.find(radio, new SerialNumber(serial)).orElseThrow();
        return warranties.history(unit).stream().map(SerialEvent::kind).toList();
    }

    /** The law's time does not wait for makers; and a credit that comes later does not take the customer's choice away. */
    @Test
    void aUnitThatIsStillAwayIsNotSentAgain() {
        var repair = atTheMaker();
        repair.passes(days(61));
        stockIsAsked();
        kit.workshop.remedies.choose(number(repair), Actor.CUSTOMER, RepairProcess.Remedy.WAIT);
        diagnosed(repair, Diagnosis.TO_MAKER);
        kit.workshop.maker.answer(number(repair), People.SUPPORT, SupplierClaim.Answer.REPAIRED);
        repair.waitsAt(BENCH, "Task_TestDevice");
    }

    @Test
    void aCreditThatComesTooLateChangesNothing() {
        var repair = atTheMaker();
        repair.passes(days(61));
        stockIsAsked();
        kit.workshop.maker.answer(number(repair), People.SUPPORT, SupplierClaim.Answer.CREDIT);
        assertThat(kit.workshop.repairs.find(repair.id()).orElseThrow().end()).isEqualTo(Repair.End.TOO_LATE);
        repair.waitsAt(REMEDY, "Task_WaitForRemedy");
    }

    @Test
    void aMakerWhoIsLateIsChased() {
        var repair = lateMaker();
        repair.does(
                People.SUPPORT,
                "Task_ChaseMaker",
                new ChaseMakerAnswer(null, LocalDate.parse("2031-02-01"), "next week"));
        repair.waitsAt(CLAIM, "Task_WaitForMaker");
    }

    @Test
    void whoChasesMayGetTheAnswerAtOnce() {
        var repair = lateMaker();
        repair.does(
                People.SUPPORT, "Task_ChaseMaker", new ChaseMakerAnswer(SupplierClaim.Answer.CREDIT, null, "credit"));
        stockIsAsked();
        repair.waitsAt(REMEDY, "Task_WaitForRemedy");
    }

    @Test
    void anAnswerThatComesWhileSomebodyAsksIsTaken() {
        var repair = lateMaker();
        kit.workshop.maker.answer(number(repair), People.SUPPORT, SupplierClaim.Answer.REPLACED);
        repair.passed(CLAIM, "Boundary_AnsweredAtLast");
        repair.waitsAt(BENCH, "Task_TestDevice");
    }

    private CaseUnderTest lateMaker() {
        var repair = onTheBench(radioBroke());
        diagnosed(repair, Diagnosis.TO_MAKER);
        var soon = LocalDate.ofInstant(kit.clock.instant(), java.time.ZoneOffset.UTC)
                .plusDays(5);
        repair.does(People.WAREHOUSE, "Task_ShipToMaker", new ShipToMakerAnswer("1Z999", soon));
        repair.passes(days(6));
        repair.waitsAt(CLAIM, "Task_ChaseMaker");
        return repair;
    }
}
