package org.roundtrip.app.replay.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.app.replay.retail.Csv.line;

import org.junit.jupiter.api.Test;

class MatcherTest {

    @Test
    void takesTheNewestPurchaseFirstAndOfOneMinuteTheLaterInTheFile() {
        var file = Csv.file(
                line("1", "22001", 5, "08:00", "1.00"),
                line("2", "22001", 2, "09:00", "2.00"),
                line("3", "22001", 2, "09:00", "3.00"),
                line("C4", "22001", -5, "09:00", "1.00"));
        assertThat(file.matching().cases()).singleElement().satisfies(it -> {
            assertThat(it.units()).extracting(ReturnedUnits::order).containsExactly("3", "2", "1");
            assertThat(it.pence()).isEqualTo(600 + 400 + 100);
        });
    }

    @Test
    void neverTakesFromALaterPurchaseNorFromAnotherCustomerNorFromAFreeOne() {
        var file = Csv.file(
                line("1", "22001", 5, "08:00", "0.00"),
                "2,22001,A,5,2010-12-01 08:00:00,1.00,99.0,United Kingdom",
                "3,22001,A,5,2010-12-01 08:00:00,1.00,,United Kingdom",
                line("4", "22001", 5, "10:00", "1.00"),
                line("C5", "22001", -1, "09:00", "1.00"));
        assertThat(file.matching().cases()).isEmpty();
        assertThat(file.matching().exceptions())
                .containsExactly(new UnmatchedLine(6, "C5", "22001", 1, "the customer got it for nothing"));
    }

    @Test
    void saysWhyEachUnitFoundNoPurchase() {
        var file = Csv.file(
                line("1", "22001", 3, "08:00", "1.00"),
                line("C2", "22001", -2, "09:00", "1.00"),
                line("C3", "22001", -4, "10:00", "1.00"),
                line("C4", "22001", -1, "11:00", "1.00"),
                line("C5", "22002", -1, "12:00", "1.00"));
        var matching = file.matching();
        assertThat(matching.exceptions())
                .extracting(UnmatchedLine::reason)
                .containsExactly(
                        "only 1 of 4 units were left to give back",
                        "everything the customer bought of it has already come back",
                        "the customer bought none of it before, as far as the file shows");
        assertThat(matching.exceptions()).extracting(UnmatchedLine::units).containsExactly(3, 1, 1);
        assertThat(matching.full()).isEqualTo(1);
        assertThat(matching.partly()).isEqualTo(1);
        assertThat(matching.none()).isEqualTo(2);
    }

    @Test
    void givesTheFirstUnitsTheOddPenniesAcrossCases() {
        var file = Csv.file(
                line("1", "22001", 3, "08:00", "0.335"),
                line("C2", "22001", -1, "09:00", "1.00"),
                line("C3", "22001", -2, "10:00", "1.00"));
        assertThat(file.orders().get(0).total()).isEqualTo(101);
        assertThat(file.matching().cases()).extracting(ReturnCase::pence).containsExactly(34L, 67L);
    }

    @Test
    void joinsTwoLinesOfOneInvoiceThatTakeFromTheSameOrderLine() {
        var file = Csv.file(
                line("1", "22001", 5, "08:00", "1.00"),
                line("C2", "22001", -2, "09:00", "1.00"),
                line("C2", "22001", -1, "09:00", "1.00"));
        assertThat(file.matching().cases()).singleElement().satisfies(it -> assertThat(it.units())
                .containsExactly(new ReturnedUnits("1", 1, 1, 3, 300)));
    }

    @Test
    void takesReturnsInTheOrderOfTimeWhateverTheFileSays() {
        var file = Csv.file(
                line("1", "22001", 1, "08:00", "1.00"),
                line("C3", "22001", -1, "10:00", "1.00"),
                line("C2", "22001", -1, "09:00", "1.00"));
        assertThat(file.matching().cases()).extracting(ReturnCase::reference).containsExactly("C2");
    }
}
