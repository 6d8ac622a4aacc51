package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.forms.TimelineTexts;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.repair.DiagnosisAnswer.Diagnosis;
import org.roundtrip.repair.MatchCreditAnswer;
import org.roundtrip.repair.RepairParts;
import org.roundtrip.repair.RepairProcess.Remedy;
import org.roundtrip.repair.ShipToMakerAnswer;
import org.roundtrip.repair.SupplierClaim;

/** The stories of docs/repairs.md: what happens in them is what the page says happened. */
@ProcessTest
class RepairStoriesOfTheDocsProcessTest extends RepairStory {
    private static final Path PAGE = Path.of("..", "docs", "repairs.md");

    private final TimelineTexts texts = new TimelineTexts();
    private Instant opened = Instant.EPOCH;

    @Test
    void aDeviceUnderGuaranteeWhoseFirstTestFailed() throws IOException {
        country = "DE";
        boughtThisAutumn();
        var repair = starts(radioBroke());
        later(2);
        onTheBench(repair);
        later(1);
        diagnosed(repair, Diagnosis.FREE, new RepairParts.Part(part(2), 1));
        stockIsAsked();
        later(1);
        mended(repair);
        tested(repair, false);
        later(1);
        mended(repair);
        tested(repair, true);
        leaves(repair);
        later(2);
        repair.scanned(
                repair.sent(),
                org.roundtrip.shipping.TrackingState.IN_TRANSIT,
                org.roundtrip.shipping.TrackingState.DELIVERED);
        repair.books.closed(CaseState.REPAIRED);
        told(repair);
    }

    @Test
    void aRepairForMoney() throws IOException {
        var repair = starts(oldRadioBroke());
        later(2);
        onTheBench(repair);
        later(1);
        diagnosed(repair, Diagnosis.CHARGEABLE, new RepairParts.Part(part(1), 1));
        quoted(repair);
        later(1);
        kit.workshop.answering.ask(number(repair), Actor.CUSTOMER, "Is it worth it?");
        repair.does(
                People.SUPPORT, "Task_AnswerQuestion", new org.roundtrip.repair.QuestionAnswered("A new one is £80."));
        later(1);
        kit.workshop.answering.accept(number(repair), Actor.CUSTOMER, "Ada Lovelace");
        due(repair).isPaid();
        stockIsAsked();
        later(1);
        mended(repair);
        tested(repair, true);
        leaves(repair);
        later(2);
        repair.scanned(
                repair.sent(),
                org.roundtrip.shipping.TrackingState.IN_TRANSIT,
                org.roundtrip.shipping.TrackingState.DELIVERED);
        repair.books.closed(CaseState.REPAIRED);
        told(repair);
    }

    @Test
    void aDeviceThatGoesToItsMaker() throws IOException {
        var repair = starts(radioBroke());
        later(2);
        onTheBench(repair);
        diagnosed(repair, Diagnosis.TO_MAKER);
        later(1);
        var inTwoWeeks =
                LocalDate.ofInstant(kit.clock.instant(), ZoneOffset.UTC).plusDays(14);
        repair.does(People.WAREHOUSE, "Task_ShipToMaker", new ShipToMakerAnswer("1Z999", inTwoWeeks));
        later(10);
        kit.workshop.maker.answer(number(repair), People.SUPPORT, SupplierClaim.Answer.REPAIRED);
        tested(repair, true);
        leaves(repair);
        later(2);
        repair.scanned(
                repair.sent(),
                org.roundtrip.shipping.TrackingState.IN_TRANSIT,
                org.roundtrip.shipping.TrackingState.DELIVERED);
        repair.books.closed(CaseState.REPAIRED);
        later(5);
        repair.does(People.FINANCE, "Task_MatchCredit", new MatchCreditAnswer(4500, "credit note 7"));
        told(repair);
    }

    @Test
    void thirtyDaysInBrazil() throws IOException {
        country = "BR";
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = starts(radioBroke(30, "by-itself", 0));
        later(2);
        onTheBench(repair);
        diagnosed(repair, Diagnosis.FREE, new RepairParts.Part(part(0), 1));
        stockIsAsked();
        repair.does(
                People.TECHNICIAN,
                "Task_OrderParts",
                new org.roundtrip.repair.OrderPartsAnswer(LocalDate.parse("2030-01-01"), "at Parts Ltd"));
        repair.passes(Duration.ofDays(23));
        repair.passes(Duration.ofDays(7));
        stockIsAsked();
        later(1);
        kit.workshop.remedies.choose(number(repair), Actor.CUSTOMER, Remedy.REPLACEMENT);
        stockIsAsked();
        bankWorks();
        repair.books.closed(CaseState.REFUNDED);
        told(repair);
    }

    /** The longer guarantee is for what was bought since it is law. */
    private void boughtThisAutumn() {
        kit.clock.forward(Duration.between(kit.clock.instant(), Instant.parse("2027-01-10T09:00:00Z")));
    }

    private CaseUnderTest starts(CaseUnderTest repair) {
        opened = repair.books.file().requestedAt();
        labelIsBought();
        return repair;
    }

    private void later(int days) {
        kit.clock.forward(days(days));
    }

    /** The page shows the timeline as the system has it. */
    private void told(CaseUnderTest repair) throws IOException {
        var told = kit.timeline.of(repair.id()).stream()
                .map(entry -> {
                    var facts = new LinkedHashMap<>(entry.facts());
                    facts.computeIfPresent("tracking", (name, code) -> code.equals("1Z999") ? code : "…");
                    facts.computeIfPresent("dueAt", (name, at) -> "day " + day(Instant.parse(at)));
                    return "| " + day(entry.at()) + " | " + entry.actor() + " | " + texts.text(entry.code(), facts)
                            + " |\n";
                })
                .collect(Collectors.joining());
        assertThat(Files.readString(PAGE))
                .as("docs/repairs.md must hold this story:\n%s", told)
                .contains("| --- | --- | --- |\n" + told + "\n");
    }

    private long day(Instant at) {
        return Duration.between(opened, at).toDays();
    }
}
