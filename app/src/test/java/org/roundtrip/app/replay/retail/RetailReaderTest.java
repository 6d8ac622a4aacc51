package org.roundtrip.app.replay.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.roundtrip.app.replay.retail.Csv.line;

import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetailReaderTest {

    @Test
    void keepsCommasInsideQuotes() {
        var file = Csv.file("536365,85123A,\"HEART, \"\"WHITE\"\"\",6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom");
        assertThat(file.orders().get(0).lines().get(0).name()).isEqualTo("HEART, \"WHITE\"");
        assertThat(file.badLines()).isEmpty();
    }

    @Test
    void callsALineWithoutDescriptionByItsCode() {
        var file = Csv.file("536414,22139,,56,2010-12-01 11:52:00,0.0,,United Kingdom");
        assertThat(file.orders().get(0).lines().get(0).name()).isEqualTo("22139");
    }

    @Test
    void roundsThreeDecimalPricesHalfUpOnTheWholeLine() {
        var file = Csv.file(
                line("1", "22001", 3, "08:00", "0.125"),
                line("1", "22002", 1, "08:00", "0.085"),
                line("1", "22003", 7, "08:00", "0.001"));
        assertThat(file.orders().get(0).lines())
                .extracting(RetailOrderLine::paid)
                .containsExactly(38L, 9L, 1L);
    }

    @Test
    void givesGuestsAnAddressOfTheirOwnAndCustomersOneForAllTheirOrders() {
        var file = Csv.file(
                "1,22001,A,1,2010-12-01 08:00:00,1.00,,United Kingdom",
                "2,22001,A,1,2010-12-01 08:00:00,1.00,17850.0,United Kingdom",
                "3,22001,A,1,2010-12-01 08:00:00,1.00,17850,United Kingdom");
        assertThat(file.orders())
                .extracting(RetailOrder::email)
                .containsExactly("guest-1@example.invalid", "c17850@example.invalid", "c17850@example.invalid");
    }

    @Test
    void takesPostageIntoTheOrderButNotBack() {
        var lines = Csv.file(line("1", "22001", 1, "08:00", "1.00"), line("1", "POST", 2, "08:00", "18.00"))
                .orders()
                .get(0)
                .lines();
        assertThat(lines).extracting(RetailOrderLine::returnable).containsExactly(true, false);
        assertThat(lines).extracting(RetailOrderLine::line).containsExactly(1, 2);
    }

    @Test
    void makesEachOfTwoEqualLinesALineOfItsOwn() {
        var equal = line("1", "22001", 1, "08:00", "1.00");
        assertThat(Csv.file(equal, equal).orderLines()).isEqualTo(2);
    }

    @Test
    void makesNoOrderOfWriteOffsAdjustmentsAndCancellations() {
        var file = Csv.file(
                line("1", "22001", -5, "08:00", "0"),
                line("A2", "B", 1, "08:00", "-11062.06"),
                line("C3", "D", -1, "08:00", "27.5"));
        assertThat(file.orders()).isEmpty();
        assertThat(file.cancelLines()).isZero();
        assertThat(file.ignoredLines()).isEqualTo(1);
    }

    @Test
    void listsABrokenLineByItsNumberAndReadsOn() {
        var file = Csv.file(
                line("1", "22001", 1, "08:00", "1.00"),
                "2,22001,A,1",
                "3,22001,A,many,2010-12-01 08:00:00,1.00,17850.0,UK",
                "4,22001,A,1,2010-02-30 08:00:00,1.00,17850.0,UK",
                "5,22001,A,1,2010-12-01 08:00:00,1.0.0,17850.0,UK",
                "6,22001,\"A,1,2010-12-01 08:00:00,1.00,17850.0,UK",
                "7,22001,A,99999999999,2010-12-01 08:00:00,1.00,17850.0,UK",
                "8,,A,1,2010-12-01 08:00:00,1.00,17850.0,UK",
                "9,22001,A,1,2010-12-01 08:00:00,1E-999999999,17850.0,UK",
                "",
                line("10", "22001", 1, "08:00", "1.00"));
        assertThat(file.orders()).extracting(RetailOrder::number).containsExactly("1", "10");
        assertThat(file.badLines()).extracting(BadLine::line).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(file.badLines().get(1).problem()).isEqualTo("unreadable quantity: 'many'");
    }

    @Test
    void gathersAnInvoiceWhoseLinesStandApartAndWasWrittenOverTwoMinutes() {
        var file = Csv.file(
                line("1", "22001", 1, "08:01", "1.00"),
                line("2", "22001", 1, "08:00", "1.00"),
                line("1", "22002", 1, "08:00", "1.00"));
        assertThat(file.orders()).extracting(RetailOrder::number).containsExactly("1", "2");
        assertThat(file.orders().get(0).placedAt()).hasToString("2010-12-01T08:00");
    }

    @Test
    void readsAnEmptyListAndAByteOrderMarkAndWindowsLineEnds() {
        assertThat(Csv.file().orders()).isEmpty();
        var windows = "\uFEFF" + Csv.HEADER.strip() + "\r\n" + line("1", "22001", 1, "08:00", "1.00") + "\r\n";
        assertThat(Csv.raw(windows).orders()).hasSize(1);
    }

    @Test
    void refusesAFileWithAnotherHeader() {
        for (var text : List.of("", "a,b,c\n1,2,3\n", "\"")) {
            assertThatThrownBy(() -> Csv.raw(text))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(NotARetailFile.class);
        }
    }
}
