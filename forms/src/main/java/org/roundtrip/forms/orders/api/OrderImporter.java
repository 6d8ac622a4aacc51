package org.roundtrip.forms.orders.api;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.roundtrip.forms.api.Problem;
import org.roundtrip.forms.api.ProblemException;
import org.roundtrip.orders.InvalidOrder;
import org.roundtrip.orders.OrderBook;
import org.roundtrip.orders.OrderDiffers;
import org.roundtrip.orders.OrderImport;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * One import: takes order after order, each in a transaction of its own, and keeps count. An order that can't be taken
 * never stops the rest; a database that can't be reached does, as an exception, and the file can be sent again.
 */
class OrderImporter {
    private static final int MAX_TEXT = 500;

    private final TakeOrder taking;
    private final EnumMap<OrderBook.Result, Long> counts = new EnumMap<>(OrderBook.Result.class);
    private final List<ImportReport.Rejected> rejected = new ArrayList<>();
    private long notListed;

    OrderImporter(TakeOrder taking) {
        this.taking = taking;
    }

    /** Reads and takes one order, found at {@code line} of the file. */
    void take(long line, Supplier<OrderImport> order) {
        try {
            counts.merge(taking.put(order.get()), 1L, Long::sum);
        } catch (ProblemException e) {
            reject(line, text(e.problem()));
        } catch (InvalidOrder e) {
            reject(line, e.problems().stream().map(p -> p.at() + " " + p.what()).collect(Collectors.joining("; ")));
        } catch (OrderDiffers e) {
            reject(line, String.valueOf(e.getMessage()));
        } catch (DataIntegrityViolationException e) {
            reject(line, "a payment reference belongs to another order, or a value does not fit");
        } catch (ConcurrencyFailureException e) {
            reject(line, "somebody else is changing the same order");
        }
    }

    void reject(long line, String problem) {
        if (rejected.size() < ImportReport.LISTED) {
            var text = problem.length() <= MAX_TEXT ? problem : problem.substring(0, MAX_TEXT);
            rejected.add(new ImportReport.Rejected(line, text));
        } else {
            notListed++;
        }
    }

    ImportReport report() {
        return new ImportReport(
                count(OrderBook.Result.IMPORTED),
                count(OrderBook.Result.UNCHANGED),
                count(OrderBook.Result.UPDATED),
                List.copyOf(rejected),
                notListed);
    }

    private long count(OrderBook.Result result) {
        return counts.getOrDefault(result, 0L);
    }

    private static String text(Problem problem) {
        return problem.errors() == null
                ? problem.detail()
                : problem.errors().stream()
                        .map(e -> e.pointer() + " " + e.detail())
                        .collect(Collectors.joining("; "));
    }
}
