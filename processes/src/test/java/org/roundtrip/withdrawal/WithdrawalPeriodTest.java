package org.roundtrip.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules EU-W2 to EU-W5 at their edges. 2026: 1 June is a Monday, clocks change on 29 March and 25 October. */
class WithdrawalPeriodTest {
    private static final Set<LocalDate> CHRISTMAS =
            Set.of(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-26"));

    private static WithdrawalPeriod in(String zone) {
        return new WithdrawalPeriod(14, 12, ZoneId.of(zone), CHRISTMAS);
    }

    @ParameterizedTest
    @CsvSource({
        // The day of delivery is not counted, at whatever hour.
        "Europe/Berlin, 2026-05-31T22:00:00Z, 2026-06-15",
        "Europe/Berlin, 2026-06-01T21:59:59Z, 2026-06-15",
        "Europe/Berlin, 2026-06-01T22:00:00Z, 2026-06-16",
        // Delivered on the same instant, it is another day elsewhere.
        "Pacific/Auckland, 2026-06-01T21:59:59Z, 2026-06-16",
        "America/Sao_Paulo, 2026-06-02T02:59:59Z, 2026-06-15",
        "America/Sao_Paulo, 2026-06-02T03:00:00Z, 2026-06-16",
        // Saturday and Sunday give way to Monday, Friday does not.
        "Europe/Berlin, 2026-06-05T10:00:00Z, 2026-06-19",
        "Europe/Berlin, 2026-06-06T10:00:00Z, 2026-06-22",
        "Europe/Berlin, 2026-06-07T10:00:00Z, 2026-06-22",
        // So do holidays, and the Sunday after them.
        "Europe/Berlin, 2026-12-09T10:00:00Z, 2026-12-23",
        "Europe/Berlin, 2026-12-10T10:00:00Z, 2026-12-28",
        "Europe/Berlin, 2026-12-12T10:00:00Z, 2026-12-28",
        // Days are days, not 24 hours: an hour more or less in them changes nothing.
        "Europe/Berlin, 2026-03-18T22:30:00Z, 2026-04-01",
        "Europe/Berlin, 2026-10-14T21:30:00Z, 2026-10-28",
        "UTC, 2028-02-15T12:00:00Z, 2028-02-29"
    })
    void countsDaysFromTheDayAfterTheGoodsCame(String zone, Instant received, LocalDate last) {
        assertThat(in(zone).lastDay(received, received)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-06-15T21:59:59Z, true",
        "Europe/Berlin, 2026-06-15T22:00:00Z, false",
        "UTC, 2026-06-15T23:59:59Z, true",
        "UTC, 2026-06-16T00:00:00Z, false",
        // Winter time: midnight is an hour later by UTC.
        "Europe/London, 2026-06-15T22:59:59Z, true",
        "Europe/London, 2026-06-15T23:00:00Z, false"
    })
    void isInTimeUntilMidnightOfTheLastDay(String zone, Instant stated, boolean inTime) {
        assertThat(in(zone).inTime(stated, LocalDate.parse("2026-06-15"))).isEqualTo(inTime);
    }

    @ParameterizedTest
    @CsvSource({
        // Never told: 12 months after the first 14 days, on a working day.
        "2026-06-01T10:00:00Z, , 2027-06-15",
        "2026-06-05T10:00:00Z, , 2027-06-21",
        // Told on the day of delivery or before: no more than the 14 days.
        "2026-06-01T10:00:00Z, 2026-05-20T10:00:00Z, 2026-06-15",
        "2026-06-01T10:00:00Z, 2026-06-01T20:00:00Z, 2026-06-15",
        // Told later: 14 days from then.
        "2026-06-01T10:00:00Z, 2026-06-02T10:00:00Z, 2026-06-16",
        "2026-06-01T10:00:00Z, 2026-12-01T10:00:00Z, 2026-12-15",
        // Told when it was nearly over, or after that: no longer than if never told.
        "2026-06-01T10:00:00Z, 2027-06-01T10:00:00Z, 2027-06-15",
        "2026-06-01T10:00:00Z, 2027-07-01T10:00:00Z, 2027-06-15"
    })
    void isLongerForWhoWasNotToldOfTheRight(Instant received, Instant informed, LocalDate last) {
        assertThat(in("UTC").lastDay(received, informed)).isEqualTo(last);
    }

    @Test
    void aShopMayPromiseMore() {
        var month = new WithdrawalPeriod(30, 12, ZoneId.of("UTC"), Set.of());
        var received = Instant.parse("2026-06-01T10:00:00Z");
        assertThat(month.lastDay(received, received)).isEqualTo("2026-07-01");
    }
}
