package org.roundtrip.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.policy.WithdrawalPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Until when an order may be withdrawn from, by the table of the countries and the shop's settings. */
@Component
class WithdrawalTerms {
    private final WithdrawalPolicy policy;
    private final ZoneId zone;
    private final Set<LocalDate> holidays;
    private final boolean informed;

    /**
     * @param zone where days end
     * @param holidays days the shop's country does not work on, as {@code 2026-12-25,2026-12-26}
     * @param informed whether the shop tells every consumer of the right before he buys
     */
    WithdrawalTerms(
            WithdrawalPolicy policy,
            @Value("${roundtrip.zone:UTC}") ZoneId zone,
            @Value("${roundtrip.withdrawal.holidays:}") String holidays,
            @Value("${roundtrip.withdrawal.informed:true}") boolean informed) {
        this.policy = policy;
        this.zone = zone;
        this.holidays = days(holidays);
        this.informed = informed;
    }

    /**
     * What holds for an order.
     *
     * @param lastDay null while no delivery is known: then the period has not begun
     */
    record Term(@Nullable LocalDate lastDay, int days, String law, boolean inTime) {}

    Term of(ShopOrder order, Instant stated) {
        var term = policy.decide(order.country());
        var period = new WithdrawalPeriod(term.days(), term.uninformedMonths(), zone, holidays);
        var received = order.deliveredAt();
        if (received == null) {
            return new Term(null, term.days(), term.law(), true);
        }
        var lastDay = period.lastDay(received, informed ? received : null);
        return new Term(lastDay, term.days(), term.law(), period.inTime(stated, lastDay));
    }

    /** Whether nothing may be taken off for use, because nobody told the consumer of the right. */
    boolean informed() {
        return informed;
    }

    private static Set<LocalDate> days(String list) {
        try {
            return Arrays.stream(list.split(","))
                    .map(String::strip)
                    .filter(day -> !day.isEmpty())
                    .map(LocalDate::parse)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("roundtrip.withdrawal.holidays are not days such as 2026-12-25", e);
        }
    }
}
