package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.repair.DiagnosisAnswer.Diagnosis;
import org.roundtrip.repair.RepairProcess.Remedy;
import org.roundtrip.repair.RepairWish;
import org.roundtrip.repair.ReviewRepairAnswer;
import org.roundtrip.warranty.SerialEvent;
import org.roundtrip.warranty.SerialNumber;
import org.roundtrip.warranty.SerialUnit;

/** What laws add to repairs: a longer guarantee, a clock, and more than another try. */
abstract class RepairLawStories extends RepairStory {
    private void isRepaired(CaseUnderTest repair) {
        onTheBench(repair);
        diagnosed(repair, Diagnosis.FREE);
        mended(repair);
        tested(repair, true);
        comesBack(repair);
        repair.books.closed(CaseState.REPAIRED);
    }

    private SerialUnit unit() {
        return kit.workshop.warranties.find(radio, new SerialNumber(SERIAL)).orElseThrow();
    }

    private CaseUnderTest breaksAgain(String order, String fault) {
        var wish = new RepairWish(SERIAL, null, Map.of("fault", fault, "how", "by-itself"), null);
        return opens(
                Actor.CUSTOMER,
                Outcome.REPAIR,
                new CaseRequest.Item(order, 1, 1, ReturnReason.FAULTY, null, Outcome.REPAIR, wish));
    }

    @Test
    void aRepairMakesTheGuaranteeLongerOnceAndNotTwice() {
        country = "DE";
        // Bought when that was law already.
        kit.clock.forward(days(260));
        var first = radioBroke();
        var order = kit.caseLines.of(first.id()).get(0).orderNumber();
        isRepaired(first);
        assertThat(unit().extendedMonths()).isEqualTo(12);
        assertThat(first.books.timeline()).contains("guarantee-extended");

        var second = breaksAgain(order, "works-badly");
        isRepaired(second);
        assertThat(unit().extendedMonths()).isEqualTo(12);
        assertThat(second.books.timeline()).doesNotContain("guarantee-extended");
        assertThat(kit.workshop.warranties.history(unit()).stream().map(SerialEvent::kind))
                .containsExactly(SerialEvent.Kind.REPAIRED, SerialEvent.Kind.EXTENDED, SerialEvent.Kind.REPAIRED);
    }

    /** What a person grants is as good as what the table grants. */
    @Test
    void aGuaranteeThatAPersonGrantsIsExtendedToo() {
        country = "DE";
        kit.clock.forward(days(260));
        var repair = radioBroke(60, "dropped", 1);
        repair.does(
                People.SUPPORT,
                "Task_ReviewRepair",
                new ReviewRepairAnswer(ReviewRepairAnswer.Verdict.GUARANTEE, null));
        assertThat(repair.books.mails()).contains(MailKind.REPAIR_RIGHTS);
        isRepaired(repair);
        assertThat(unit().extendedMonths()).isEqualTo(12);
    }

    /** He broke it himself, as the bench found: what he pays for is not the guarantee's. */
    @Test
    void whatIsPaidForExtendsNothing() {
        country = "DE";
        kit.clock.forward(days(260));
        var repair = onTheBench(radioBroke());
        diagnosed(repair, Diagnosis.CHARGEABLE);
        quoted(repair);
        kit.workshop.answering.accept(number(repair), Actor.CUSTOMER, "Ada");
        due(repair).isPaid();
        stockIsAsked();
        mended(repair);
        tested(repair, true);
        comesBack(repair);
        repair.books.closed(CaseState.REPAIRED);
        assertThat(unit().extendedMonths()).isZero();
    }

    @Test
    void customersInTheUnionAreToldWhatTheyMayChooseBeforeARepair() {
        country = "DE";
        var repair = radioBroke();
        assertThat(repair.books.mails()).contains(MailKind.REPAIR_RIGHTS);
        assertThat(repair.books.timeline()).contains("repair-rights-told");
        country = "GB";
        assertThat(radioBroke().books.mails()).doesNotContain(MailKind.REPAIR_RIGHTS);
    }

    @Test
    void theSameFaultAgainIsForAPerson() {
        var first = radioBroke();
        var order = kit.caseLines.of(first.id()).get(0).orderNumber();
        isRepaired(first);
        var second = breaksAgain(order, "does-nothing");
        second.waitsAt(CASE, "Task_ReviewRepair");
        second.does(
                People.SUPPORT,
                "Task_ReviewRepair",
                new ReviewRepairAnswer(ReviewRepairAnswer.Verdict.GUARANTEE, null));
        second.waitsAt(CASE, "Call_ReturnShipment");
    }

    @Test
    void inBrazilThirtyDaysAreAllThereIs() {
        country = "BR";
        var repair = onTheBench(radioBroke(30, "by-itself", 1));
        repair.passes(days(24));
        repair.passed(CASE, "End_Warned");
        repair.waitsAt(BENCH, "Task_Diagnose");
        repair.passes(days(7));
        repair.passed(CASE, "End_Late");
        stockIsAsked();
        assertThat(kit.workshop.remedies.choices(repair.id())).contains(Remedy.REPLACEMENT, Remedy.REFUND);
    }
}
