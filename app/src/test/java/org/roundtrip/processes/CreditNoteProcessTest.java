package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.creditnote.CreditNote;
import org.roundtrip.creditnote.CreditNoteLine;
import org.roundtrip.creditnote.CreditNoteWork;
import org.roundtrip.creditnote.CreditNotes;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.BouncedRefundAnswer;
import org.springframework.beans.factory.annotation.Autowired;

/** A credit note for each refund that was settled, and one that takes it back when the money comes back. */
@ProcessTest
class CreditNoteProcessTest extends ProcessStory {
    @Autowired
    CreditNoteWork work;

    @Autowired
    CreditNotes notes;

    private List<CreditNote> notesOf(CaseUnderTest lamp) {
        while (work.issueBatch()) {
            continue;
        }
        return kit.transactions.execute(
                status -> notes.ofRefunds(List.of(lamp.books.refund().key())));
    }

    private List<CreditNoteLine> linesOf(CreditNote note) {
        return kit.transactions.execute(status -> notes.lines(List.of(note.id())));
    }

    private static long number(CreditNote note) {
        return Long.parseLong(note.number().substring("CN-".length()));
    }

    @Test
    void aSettledRefundGetsOneNoteWithItsLinesAndItsOrder() {
        var lamp = refunded(opensWorth("60.00"));

        var issued = notesOf(lamp);

        assertThat(notesOf(lamp)).isEqualTo(issued).hasSize(1);
        var note = issued.get(0);
        assertThat(note.total().toString()).isEqualTo("GBP 60.00");
        assertThat(note.caseNumber()).isEqualTo(lamp.books.file().number().value());
        assertThat(note.customer()).isEqualTo("Ada\n1 High Street\nLS1 1AA Leeds\nGB");
        assertThat(note.seller()).isNotEmpty();
        var lines = linesOf(note);
        assertThat(lines.stream().map(CreditNoteLine::kind)).containsExactly("GOODS", "TAX");
        assertThat(lines.stream().mapToLong(CreditNoteLine::amountMinor).sum()).isEqualTo(6000);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.name()).isEqualTo("Lamp");
            assertThat(line.document()).startsWith("S-");
        });
    }

    @Test
    void nothingIsNotedBeforeTheCustomerHasTheMoneyAndNothingForNothing() {
        kit.bank.feels(Mood.TAKES);
        var lamp = refundOf("60.00");
        bankWorks();
        assertThat(notesOf(lamp)).isEmpty();

        var free = inspectedFine(arrived(opensWorth("0.00")));
        free.books.closed(CaseState.REFUNDED);
        assertThat(notesOf(free)).isEmpty();
    }

    @Test
    void aBounceReversesTheNoteAndALaterPayoutIssuesANewOne() {
        var lamp = refunded(opensWorth("70.00"));
        var first = notesOf(lamp).get(0);

        lamp.bankSays(AttemptState.FAILED);

        var reversed = notesOf(lamp);
        assertThat(reversed).hasSize(2);
        assertThat(reversed.get(0).reversedBy()).isEqualTo(reversed.get(1).number());
        assertThat(reversed.get(1).reverses()).isEqualTo(first.number());
        assertThat(reversed.get(1).totalMinor()).isEqualTo(-7000);
        assertThat(linesOf(reversed.get(1)).stream().map(CreditNoteLine::amountMinor))
                .isEqualTo(
                        linesOf(first).stream().map(line -> -line.amountMinor()).toList());

        lamp.does(People.FINANCE, "Task_PayBouncedRefund", new BouncedRefundAnswer("cheque 12", null));
        var all = notesOf(lamp);
        assertThat(all.stream().map(CreditNote::totalMinor)).containsExactly(7000L, -7000L, 7000L);
        // What other stories settled may have been numbered with the first one, nothing since.
        assertThat(number(all.get(1))).isGreaterThan(number(first));
        assertThat(number(all.get(2))).isEqualTo(number(all.get(1)) + 1);
    }

    @Test
    void aBounceThatIsFasterThanTheNoteLeavesNothingToReverse() {
        var lamp = refunded(opensWorth("70.00"));

        lamp.bankSays(AttemptState.FAILED);

        assertThat(notesOf(lamp)).isEmpty();
        lamp.does(People.FINANCE, "Task_PayBouncedRefund", new BouncedRefundAnswer("cheque 12", null));
        assertThat(notesOf(lamp)).hasSize(1);
    }
}
