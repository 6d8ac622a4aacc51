package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooLate;
import org.roundtrip.collection.Collection;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.repair.DiagnosisAnswer.Diagnosis;
import org.roundtrip.repair.DoneByHand;
import org.roundtrip.repair.OrderPartsAnswer;
import org.roundtrip.repair.PartsInAnswer;
import org.roundtrip.repair.QuestionAnswered;
import org.roundtrip.repair.QuoteBody;
import org.roundtrip.repair.RepairDeviceAnswer;
import org.roundtrip.repair.RepairParts;
import org.roundtrip.repair.RepairQuote;

/** On the bench: parts, quotes and makers. */
abstract class RepairBenchStories extends RepairStory {
    @Test
    void partsAreTakenFromTheShelf() {
        var repair = onTheBench(radioBroke());
        var speaker = part(2);
        diagnosed(repair, Diagnosis.FREE, new RepairParts.Part(speaker, 1));
        stockIsAsked();
        assertThat(kit.warehouse.stock(speaker).reserved()).isEqualTo(1);
        mended(repair);
        assertThat(kit.warehouse.stock(speaker).onHand()).isEqualTo(1);
        tested(repair, true);
        comesBack(repair);
        repair.books.closed(CaseState.REPAIRED);
    }

    @Test
    void partsThatAreNotThereAreOrderedAndWaitedFor() {
        var repair = onTheBench(radioBroke());
        diagnosed(repair, Diagnosis.FREE, new RepairParts.Part(part(0), 1));
        stockIsAsked();
        ordered(repair);
        repair.waitsAt(BENCH, "Task_TakePartsIn");
        repair.does(People.TECHNICIAN, "Task_TakePartsIn", new PartsInAnswer(PartsInAnswer.Choice.HERE, null));
        repair.waitsAt(BENCH, "Task_RepairDevice");
    }

    @Test
    void partsThatNeverComeLeadToAnotherDiagnosis() {
        var repair = onTheBench(radioBroke());
        diagnosed(repair, Diagnosis.FREE, new RepairParts.Part(part(0), 1));
        stockIsAskedInVain();
        ordered(repair);
        repair.does(People.TECHNICIAN, "Task_TakePartsIn", new PartsInAnswer(PartsInAnswer.Choice.NEVER, "gone"));
        repair.waitsAt(BENCH, "Task_Diagnose");
    }

    private void ordered(CaseUnderTest repair) {
        repair.does(
                People.TECHNICIAN,
                "Task_OrderParts",
                new OrderPartsAnswer(LocalDate.parse("2030-01-01"), "at Parts Ltd"));
    }

    @Test
    void aPartNobodyKnowsIsNotTaken() {
        var repair = onTheBench(radioBroke());
        assertThatThrownBy(() -> diagnosed(repair, Diagnosis.FREE, new RepairParts.Part("NO-SUCH", 1)))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void morePartsMayBeFoundToBeNeeded() {
        var repair = onTheBench(radioBroke());
        diagnosed(repair, Diagnosis.FREE);
        repair.does(
                People.TECHNICIAN,
                "Task_RepairDevice",
                new RepairDeviceAnswer(
                        RepairDeviceAnswer.Choice.MORE_PARTS, "Knob", List.of(new RepairParts.Part(part(3), 1)), null));
        stockIsAsked();
        repair.does(
                People.TECHNICIAN,
                "Task_RepairDevice",
                new RepairDeviceAnswer(RepairDeviceAnswer.Choice.REPAIRED, "Done", null, null));
        stockIsAskedInVain();
        repair.does(People.TECHNICIAN, "Task_TakePartsByHand", new DoneByHand("from drawer 7"));
        repair.waitsAt(BENCH, "Task_TestDevice");
    }

    @Test
    void whatIsForMoneyIsQuotedAcceptedPaidAndRepaired() {
        var repair = onTheBench(oldRadioBroke());
        assertThatThrownBy(() -> diagnosed(repair, Diagnosis.FREE)).isInstanceOf(InvalidRequest.class);
        diagnosed(repair, Diagnosis.CHARGEABLE, new RepairParts.Part(part(1), 1));
        quoted(repair);
        repair.waitsAt(QUOTE, "Task_WaitForAnswer");
        assertThat(repair.books.mails()).contains(MailKind.QUOTE);
        kit.workshop.answering.accept(number(repair), Actor.CUSTOMER, "Ada Lovelace");
        var quote = kit.workshop.quotes.newest(repair.id()).orElseThrow();
        assertThat(quote.answeredBy()).isEqualTo("Ada Lovelace");
        assertThat(quote.state()).isEqualTo(RepairQuote.State.ACCEPTED);
        assertThat(due(repair).row().amount()).hasToString("GBP 42.00");
        due(repair).isPaid();
        stockIsAsked();
        mended(repair);
        tested(repair, true);
        comesBack(repair);
        repair.books.closed(CaseState.REPAIRED);
    }

    @Test
    void aQuoteOfNothingIsNotPaid() {
        var repair = onTheBench(oldRadioBroke());
        diagnosed(repair, Diagnosis.CHARGEABLE);
        repair.does(
                People.TECHNICIAN,
                "Task_WriteQuote",
                new org.roundtrip.repair.QuoteBody(
                        List.of(new org.roundtrip.repair.QuoteBody.Line(RepairQuote.Kind.LABOUR, "Goodwill", 0)), 30));
        kit.workshop.answering.accept(number(repair), Actor.CUSTOMER, "Ada");
        stockIsAsked();
        repair.waitsAt(BENCH, "Task_RepairDevice");
    }

    @Test
    void whoDeclinesHasItBackAsItIs() {
        var repair = onTheBench(oldRadioBroke());
        diagnosed(repair, Diagnosis.CHARGEABLE);
        quoted(repair);
        kit.workshop.answering.decline(number(repair), Actor.CUSTOMER, "Ada");
        comesBack(repair);
        repair.books.closed(CaseState.UNREPAIRED);
    }

    private CaseUnderTest paidAndQuotedAgain() {
        var repair = paidAndToBeQuotedAgain();
        quoted(repair);
        return repair;
    }

    /** Paid for, and then a part can't be had: another quote is due. */
    private CaseUnderTest paidAndToBeQuotedAgain() {
        var repair = onTheBench(oldRadioBroke());
        diagnosed(repair, Diagnosis.CHARGEABLE, new RepairParts.Part(part(0), 1));
        quoted(repair);
        kit.workshop.answering.accept(number(repair), Actor.CUSTOMER, "Ada");
        due(repair).isPaid();
        stockIsAsked();
        repair.does(People.TECHNICIAN, "Task_OrderParts", new OrderPartsAnswer(LocalDate.of(2026, 3, 9), "ordered"));
        repair.does(People.TECHNICIAN, "Task_TakePartsIn", new PartsInAnswer(PartsInAnswer.Choice.NEVER, "no more"));
        diagnosed(repair, Diagnosis.CHARGEABLE);
        return repair;
    }

    @Test
    void whoDeclinesAnotherQuoteHasWhatHePaidForTheFirst() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = paidAndQuotedAgain();
        kit.workshop.answering.decline(number(repair), Actor.CUSTOMER, "Ada");
        stockIsAsked();
        bankWorks();
        due(repair).is(Collection.State.GIVEN_BACK);
        comesBack(repair);
        repair.books.closed(CaseState.UNREPAIRED);
    }

    @Test
    void whoAcceptsAnotherQuoteDoesNotPayAgainWhatHePaid() {
        var repair = paidAndQuotedAgain();
        kit.workshop.answering.accept(number(repair), Actor.CUSTOMER, "Ada");
        stockIsAsked();
        repair.waitsAt(BENCH, "Task_RepairDevice");
        assertThat(kit.collections.ofCase(repair.id())).hasSize(1);
    }

    @Test
    void anotherQuoteIsNotLessThanWhatWasPaidForTheFirst() {
        var repair = paidAndToBeQuotedAgain();
        assertThatThrownBy(() -> quoted(repair, new QuoteBody.Line(RepairQuote.Kind.LABOUR, "An hour", 4199)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("42.00");
        quoted(repair, new QuoteBody.Line(RepairQuote.Kind.LABOUR, "An hour", 4200));
    }

    @Test
    void aQuestionIsAnsweredAndTheQuoteStillStands() {
        var repair = onTheBench(oldRadioBroke());
        diagnosed(repair, Diagnosis.CHARGEABLE);
        quoted(repair);
        kit.workshop.answering.ask(number(repair), Actor.CUSTOMER, "Is it worth it?");
        repair.waitsAt(QUOTE, "Task_AnswerQuestion");
        repair.does(People.SUPPORT, "Task_AnswerQuestion", new QuestionAnswered("We think so."));
        repair.waitsAt(QUOTE, "Task_WaitForAnswer");
        repair.passes(days(31));
        repair.passed(QUOTE, "Boundary_QuoteOver");
        assertThatThrownBy(() -> kit.workshop.answering.accept(number(repair), Actor.CUSTOMER, "Ada"))
                .isInstanceOf(TooLate.class);
        comesBack(repair);
        repair.books.closed(CaseState.UNREPAIRED);
    }

    @Test
    void whoNeedsNoAnswerAnyMoreMayDecideAtOnce() {
        var repair = onTheBench(oldRadioBroke());
        diagnosed(repair, Diagnosis.CHARGEABLE);
        quoted(repair);
        kit.workshop.answering.ask(number(repair), Actor.CUSTOMER, "Is it worth it?");
        kit.workshop.answering.accept(number(repair), Actor.CUSTOMER, "Ada");
        repair.passed(QUOTE, "Boundary_AnsweredMeanwhile");
        repair.passes(days(8));
        kit.collectionWork.workBatch();
        repair.passed(QUOTE, "Task_NoteQuotePaid");
        comesBack(repair);
        repair.books.closed(CaseState.UNREPAIRED);
    }
}
