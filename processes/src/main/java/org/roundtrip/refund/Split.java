package org.roundtrip.refund;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.roundtrip.calculation.Kind;
import org.roundtrip.cases.Outcome;
import org.roundtrip.payment.Payment;

/** Which payment gives back how much: in the order given, each as far as it still holds, to the penny. */
final class Split {
    private Split() {}

    /** What one payment gives back, more than nothing. */
    record Part(Payment payment, long minor) {}

    /**
     * What is owed, by order. A bonus is no money that was paid, so a refund as store credit does not take it from any
     * payment. {@code order} says whose payments a line goes by. What one order owes us is set off against what we owe for the others.
     */
    static Map<Long, Long> owed(List<RefundLine> lines, ToLongFunction<RefundLine> order, Outcome method) {
        var owed = new LinkedHashMap<Long, Long>();
        for (var line : lines) {
            boolean bonus = method == Outcome.STORE_CREDIT && line.kind() == Kind.BONUS;
            owed.merge(order.applyAsLong(line), bonus ? 0 : line.amountMinor(), Long::sum);
        }
        long owing = owed.values().stream()
                .filter(minor -> minor < 0)
                .mapToLong(minor -> -minor)
                .sum();
        for (var entry : owed.entrySet()) {
            long setOff = Math.min(owing, Math.max(0, entry.getValue()));
            owing -= setOff;
            entry.setValue(Math.max(0, entry.getValue()) - setOff);
        }
        return owed;
    }

    /**
     * Splits all of it.
     *
     * @param owed minor units by order
     * @param ranked the orders' payments, the first to give back first
     * @param reserved minor units by payment that are spoken for
     * @throws PaymentTooSmall if the payments of an order don't hold what is owed for it
     */
    static List<Part> of(Map<Long, Long> owed, List<Payment> ranked, Map<Long, Long> reserved) throws PaymentTooSmall {
        var parts = asFarAsItGoes(owed, ranked, reserved);
        long missing = owed.values().stream().mapToLong(Long::longValue).sum()
                - parts.stream().mapToLong(Part::minor).sum();
        if (missing > 0) {
            throw new PaymentTooSmall(missing + " minor units of the refund find no payment");
        }
        return parts;
    }

    /** As {@link #of}, but what finds no payment is left out. */
    static List<Part> asFarAsItGoes(Map<Long, Long> owed, List<Payment> ranked, Map<Long, Long> reserved) {
        var parts = new ArrayList<Part>();
        var open = new LinkedHashMap<>(owed);
        for (var payment : ranked) {
            long left = payment.capturedMinor() - reserved.getOrDefault(payment.key(), 0L);
            long take = Math.min(open.getOrDefault(payment.orderId(), 0L), Math.max(0, left));
            if (take > 0) {
                parts.add(new Part(payment, take));
                open.merge(payment.orderId(), -take, Long::sum);
            }
        }
        return parts;
    }
}
