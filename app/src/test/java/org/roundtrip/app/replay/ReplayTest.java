package org.roundtrip.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.app.replay.retail.RetailFile;

class ReplayTest {
    private static final Path SMALL = Path.of("src/test/resources/replay/small.csv");
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(5), Duration.ofMillis(1), Duration.ofMillis(5));

    private final FakeProvider provider = new FakeProvider();
    private final FakeRoundtrip server = new FakeRoundtrip(provider);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        server.close();
        provider.close();
    }

    @Test
    void bringsEveryCaseToItsEndAndReportsThatItAddsUp() throws IOException {
        assertThat(replay()).isTrue();
        var report = report();
        assertThat(report.orders()).isEqualTo(4);
        assertThat(report.orderLines()).isEqualTo(5);
        assertThat(report.cancelLines()).isEqualTo(5);
        assertThat(report.ignoredLines()).isEqualTo(1);
        assertThat(report.matchedFully()).isEqualTo(3);
        assertThat(report.matchedPartly()).isEqualTo(1);
        assertThat(report.unmatched()).isEqualTo(1);
        assertThat(report.cases()).isEqualTo(4);
        assertThat(report.casesCreated()).isEqualTo(4);
        assertThat(report.unitsReturned()).isEqualTo(13);
        assertThat(report.refundedPence()).isEqualTo(34 + 67 + 14010 + 56040);
        assertThat(report.providerPence()).isEqualTo(report.refundedPence());
        assertThat(report.open()).isZero();
        assertThat(report.reviewed()).isEqualTo(1);
        assertThat(report.approvedByNone()).isEqualTo(2);
        assertThat(report.approvedByOne()).isEqualTo(1);
        assertThat(report.approvedByTwo()).isEqualTo(1);
        // Seconds are reported in whole milliseconds: on a fast machine that is a good part of so short a run.
        assertThat(report.casesPerSecond())
                .isBetween(4 / (report.seconds() + 0.001), 4 / Math.max(0.0001, report.seconds() - 0.001));
        assertThat(report.callP99Ms())
                .isGreaterThanOrEqualTo(report.callP50Ms())
                .isPositive();
        assertThat(report.exceptions()).extracting(it -> it.line()).containsExactly(10L, 11L);
        assertThat(report.badLines()).extracting(it -> it.line()).containsExactly(13L);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Cases 4 of 4", "Everything adds up.");
    }

    @Test
    void changesNothingInASecondRunAndCountsTheSame() throws IOException {
        replay();
        var first = report();
        assertThat(replay()).isTrue();
        assertThat(report().casesCreated()).isZero();
        assertThat(report())
                .usingRecursiveComparison()
                .ignoringFields("casesCreated", "importSeconds", "seconds", "casesPerSecond", "callP50Ms", "callP99Ms")
                .isEqualTo(first);
        assertThat(provider.payments()).isEqualTo(3);
    }

    @Test
    void failsOverOnePennyInOurBooksAndNamesTheCase() throws IOException {
        server.bookedTooMuch.put("C500006", 1);
        assertThat(replay()).isFalse();
        assertThat(report().problems())
                .singleElement()
                .asString()
                .startsWith("C500006 (RMA-")
                .endsWith("right answer 67 pence, our books 68, provider 67");
    }

    @Test
    void failsOverOnePennyAtTheProviderEvenIfTheSumIsRight() throws IOException {
        server.paidTooMuch.put("C500005", 1);
        server.paidTooMuch.put("C500007", -1);
        assertThat(replay()).isFalse();
        assertThat(report().providerPence()).isEqualTo(report().refundedPence());
        assertThat(report().problems())
                .anyMatch(problem -> problem.startsWith("C500005 (RMA-"))
                .anyMatch(problem -> problem.startsWith("C500007 (RMA-"))
                .hasSize(2);
    }

    @Test
    void failsOverMoneyThatIsStillOnItsWay() throws IOException {
        replay();
        provider.refund(server.cases.get("C500007").number, 5, "pending");
        assertThat(replay()).isFalse();
        assertThat(report().problems()).singleElement().asString().contains("5 pence are still on their way");
    }

    @Test
    void opensTheCasesOfACustomerInTheOrderOfTime() throws IOException {
        server.slowToOpen = "C500005";
        assertThat(replay()).isTrue();
        assertThat(server.cases.keySet()).containsSubsequence("C500005", "C500006");
    }

    @Test
    void goesOnWithCasesWhereverTheyStand() throws IOException {
        var wire = new Wire(SHORT);
        var api = new RoundtripApi(server.url(), wire, nanos -> {});
        var access = server.access();
        var integrator = access.one(Role.INTEGRATOR);
        var file = RetailFile.read(SMALL);
        var orders = new OrderImport(
                api, integrator, new Provider(provider.url(), "sk_test", wire), 2, Progress.of("", 4, console()));
        assertThat(orders.run(file.orders())).isEmpty();
        var opening = new CaseOpening(api, integrator);
        file.matching().cases().forEach(opening::open);
        server.cases.get("C500005").move("in_transit", null);
        server.cases.get("C500006").move("received", "inspection/inspect-items");
        var approved = server.cases.get("C500008");
        approved.note("review-accepted", "support");
        approved.received = true;
        // By the one whom the driver would ask for the second approval: it has to find the other one.
        approved.note("refund-approved", "finance2");
        approved.move("refund_waiting", "refund/approve-refund");

        assertThat(replay()).isTrue();
        assertThat(report().casesCreated()).isZero();
        assertThat(report().approvedByTwo()).isEqualTo(1);
    }

    @Test
    void repeatsWhatAServerThatIsAwayDidNotAnswer() throws IOException {
        server.http.away.set(40);
        provider.http().away.set(10);
        assertThat(replay()).isTrue();
    }

    @Test
    void goesOnAfterACrashOfTheServerInTheMiddle() throws IOException {
        server.crashAfterCases = 2;
        assertThat(replay()).isTrue();
        assertThat(server.boots()).isEqualTo(1);
    }

    @Test
    void repeatsWhatWasDoneButNotAnsweredAndDoesItOnce() throws IOException {
        server.http.loseEvery = 3;
        provider.http().loseEvery = 2;
        assertThat(replay()).isTrue();
        assertThat(report().cases()).isEqualTo(4);
        assertThat(provider.payments()).isEqualTo(3);
    }

    @Test
    void saysWhichCaseDoesNotMove() throws IOException {
        replay();
        server.cases.get("C500007").move("refund_blocked", "refund/somebody-elses-task");
        assertThat(replay(new Patience(Duration.ofMillis(100), Duration.ofMillis(1), Duration.ofMillis(5))))
                .isFalse();
        assertThat(report().open()).isEqualTo(1);
        assertThat(report().problems())
                .anyMatch(it -> it.startsWith("C500007 (RMA-") && it.contains("is stuck in refund_blocked"));
    }

    @Test
    void givesUpOnAServerThatStaysAwayAndStillReports() throws IOException {
        server.http.away.set(Integer.MAX_VALUE);
        assertThat(replay(new Patience(Duration.ofMillis(50), Duration.ofMillis(1), Duration.ofMillis(5))))
                .isFalse();
        assertThat(report().open()).isEqualTo(4);
        assertThat(report().problems().get(0)).contains("does not answer: HTTP 503");
    }

    private boolean replay() throws IOException {
        return replay(SHORT);
    }

    private boolean replay(Patience patience) throws IOException {
        var options = new ReplayOptions(SMALL, reportFile(), 8, server.access(), null);
        return new Replay(
                        arguments -> {
                            throw new IllegalStateException("a target was given");
                        },
                        console(),
                        patience)
                .run(options);
    }

    private ReplayReport report() {
        return Json.MAPPER.readValue(reportFile().toFile(), ReplayReport.class);
    }

    private Path reportFile() {
        return directory.resolve("report.json");
    }

    private PrintStream console() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }
}
