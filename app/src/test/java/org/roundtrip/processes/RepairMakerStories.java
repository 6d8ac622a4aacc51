package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.TooLate;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.repair.ChaseMakerAnswer;
import org.roundtrip.repair.DiagnosisAnswer.Diagnosis;
import org.roundtrip.repair.MatchCreditAnswer;
import org.roundtrip.repair.ShipToMakerAnswer;
import org.roundtrip.repair.SupplierClaim;

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
                new org.roundtrip.repair.DiagnosisAnswer(Diagnosis.TO_MAKER, "Dead", null, "Maker Ltd", null));
        repair.does(
                People.WAREHOUSE, "Task_ShipToMaker", new ShipToMakerAnswer("1Z999", LocalDate.parse("2031-01-01")));
        kit.workshop.maker.answer(number(repair), People.SUPPORT, SupplierClaim.Answer.DECLINED);
        repair.passed(CLAIM, "End_ClaimDone");
        repair.waitsAt(BENCH, "Task_Diagnose");
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
        repair.waitsAt(REMEDY, "Task_ReleaseParts");
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
