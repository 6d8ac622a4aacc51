package org.roundtrip.refund;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.roundtrip.cases.Outcome;
import org.roundtrip.payment.PayingOrders;
import org.roundtrip.payment.Payment;
import org.roundtrip.payment.Payments;
import org.roundtrip.payment.Tender;
import org.springframework.stereotype.Component;

/**
 * Takes a refund's money out of its payments, under their locks. A refund that is given as store credit takes it too: its
 * legs ask no provider, but what they stand for can't be given back a second time.
 */
@Component
class Reservations {
    private final RefundLines lines;
    private final Attempts attempts;
    private final Payments payments;
    private final PayingOrders paying;
    private final TenderOrder order;

    Reservations(RefundLines lines, Attempts attempts, Payments payments, PayingOrders paying, TenderOrder order) {
        this.lines = lines;
        this.attempts = attempts;
        this.payments = payments;
        this.paying = paying;
        this.order = order;
    }

    private interface Splitting<E extends Exception> {
        List<Split.Part> split(Map<Long, Long> owed, List<Payment> ranked, Map<Long, Long> reserved) throws E;
    }

    /**
     * Writes down legs that go back to the payments, and their first attempts.
     *
     * @return the kinds of the payments, the refund's {@code tenders}
     */
    String toPayments(Refund refund) throws PaymentTooSmall {
        var parts = split(refund, Outcome.REFUND, Split::of);
        parts.forEach(part -> attempts.plan(refund.key(), part.payment().key(), money(part)));
        return tenders(parts);
    }

    /** Writes down legs that become store credit. */
    void asCredit(Refund refund) throws PaymentTooSmall {
        split(refund, Outcome.STORE_CREDIT, Split::of)
                .forEach(
                        part -> attempts.planCredit(refund.key(), part.payment().key(), money(part)));
    }

    /**
     * For what a person has paid in another way although the payments don't hold it: what they do hold is spoken for.
     *
     * @param evidence how it was paid
     */
    void whatThereIs(Refund refund, String evidence) {
        split(refund, Outcome.REFUND, Split::asFarAsItGoes)
                .forEach(part ->
                        attempts.planElsewhere(refund.key(), part.payment().key(), money(part), evidence));
    }

    /** Checks, under their locks, that the payments still hold what failed attempts of them were for. */
    void hold(List<Attempt> failed) throws PaymentTooSmall {
        var known = payments.findAllById(failed.stream().map(Attempt::paymentId).toList());
        var orders = known.stream().map(Payment::orderId).distinct().toList();
        var held = payments.lockOfOrders(orders).stream().collect(Collectors.toMap(Payment::key, Function.identity()));
        var reserved = attempts.reserved(held.keySet());
        for (var attempt : failed) {
            long left = held.get(attempt.paymentId()).capturedMinor() - reserved.getOrDefault(attempt.paymentId(), 0L);
            if (left < attempt.amount().getAmountMinorLong()) {
                throw new PaymentTooSmall("the payment holds " + left + " minor units");
            }
        }
    }

    private <E extends Exception> List<Split.Part> split(Refund refund, Outcome method, Splitting<E> splitting)
            throws E {
        var lines = this.lines.of(refund.key());
        var locked = payments.lockOfOrders(
                lines.stream().map(RefundLine::orderId).distinct().toList());
        var owed = owed(refund, lines, locked);
        var reserved = locked.isEmpty() ? Map.<Long, Long>of() : attempts.reserved(ids(locked));
        return splitting.split(owed, order.ranked(locked, method, refund.caseId()), reserved);
    }

    /** By the order whose payments count. Asked about only if there is a line whose order has none of its own. */
    private Map<Long, Long> owed(Refund refund, List<RefundLine> lines, List<Payment> locked) {
        var paid = locked.stream().map(Payment::orderId).collect(Collectors.toSet());
        boolean others = lines.stream().anyMatch(line -> !paid.contains(line.orderId()));
        var by = others
                ? paying.of(lines.stream().map(RefundLine::orderId).distinct().toList())
                : Map.<Long, Long>of();
        return Split.owed(lines, line -> by.getOrDefault(line.orderId(), line.orderId()), refund.method());
    }

    private static Money money(Split.Part part) {
        return Attempt.money(part.payment().currency(), part.minor());
    }

    private static String tenders(List<Split.Part> parts) {
        var there = parts.stream().map(part -> part.payment().tender()).toList();
        return Arrays.stream(Tender.values())
                .filter(there::contains)
                .map(Tender::name)
                .collect(Collectors.joining(","));
    }

    private static List<Long> ids(Collection<Payment> payments) {
        return payments.stream().map(Payment::key).toList();
    }
}
