package org.roundtrip.app.replay.retail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The retail sample that ships with the product, moved in time so that a demo begins with fresh orders. */
public class DemoOrders {
    private static final String SAMPLE = "/demo/online-retail-2010-12-01_03.csv.gz";

    private DemoOrders() {}

    /**
     * The sample's newest orders of known customers that cost something, oldest first.
     *
     * <p>All dates are moved by the same number of whole days, so that the last order was placed yesterday by the clock.
     */
    public static List<RetailOrder> newest(int count, Clock clock) {
        var orders = sample().orders().stream()
                .filter(order -> order.customer() != null && order.total() > 0)
                .sorted(Comparator.comparing(RetailOrder::placedAt).thenComparing(RetailOrder::number))
                .toList();
        var last = orders.get(orders.size() - 1).placedAt().toLocalDate();
        long days = ChronoUnit.DAYS.between(last, LocalDate.now(clock).minusDays(1));
        return orders.stream()
                .skip(Math.max(0, orders.size() - count))
                .map(order -> order.movedTo(order.placedAt().plusDays(days)))
                .toList();
    }

    /** The packaged sample as it is: three days of December 2010. */
    public static RetailFile sample() {
        try (var in = Objects.requireNonNull(DemoOrders.class.getResourceAsStream(SAMPLE), SAMPLE)) {
            return RetailFile.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packaged sample cannot be read", unreadable);
        }
    }
}
