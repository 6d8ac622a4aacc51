package org.roundtrip.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.roundtrip.calculation.Kind;
import org.roundtrip.cases.Outcome;
import org.roundtrip.payment.Payment;

class SplitTest {
    private static Payment payment(long id, long order, int position, long captured) {
        return new Payment(id, order, position, "stripe", "pi_" + id, captured, "GBP");
    }

    private static RefundLine line(Kind kind, long order, long minor) {
        return new RefundLine(1, 1, kind, null, order, null, 0, null, minor, "rule");
    }

    private static long sum(List<Split.Part> parts) {
        return parts.stream().mapToLong(Split.Part::minor).sum();
    }

    /** Payments of a few orders, in any order of ranks. */
    private static List<Payment> payments(Random random, int orders) {
        var payments = new ArrayList<Payment>();
        for (long order = 1; order <= orders; order++) {
            int count = 1 + random.nextInt(4);
            for (int position = 1; position <= count; position++) {
                payments.add(payment(payments.size() + 1, order, position, 1 + random.nextInt(5_000)));
            }
        }
        java.util.Collections.shuffle(payments, random);
        return payments;
    }

    @Property
    void refundsOneAfterTheOtherAreExactCappedAndReachEveryPenny(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int orders) throws PaymentTooSmall {
        var random = new Random(seed);
        var payments = payments(random, orders);
        var left = new HashMap<Long, Long>();
        payments.forEach(p -> left.merge(p.orderId(), p.capturedMinor(), Long::sum));
        var reserved = new HashMap<Long, Long>();
        while (left.values().stream().anyMatch(minor -> minor > 0)) {
            var owed = new HashMap<Long, Long>();
            left.forEach((order, minor) ->
                    owed.put(order, random.nextInt(3) == 0 ? minor : Math.min(minor, random.nextInt(2_000))));

            var parts = Split.of(owed, payments, reserved);

            assertThat(parts).allMatch(part -> part.minor() > 0);
            owed.forEach((order, minor) -> assertThat(sum(parts.stream()
                            .filter(part -> part.payment().orderId() == order)
                            .toList()))
                    .isEqualTo(minor));
            assertThat(parts.stream().map(part -> part.payment().key())).doesNotHaveDuplicates();
            // Nobody gives back before those ranked earlier, of the same order, are empty.
            for (var part : parts) {
                var earlier = payments.subList(0, payments.indexOf(part.payment())).stream()
                        .filter(p -> p.orderId() == part.payment().orderId());
                assertThat(earlier)
                        .allMatch(p -> reserved.getOrDefault(p.key(), 0L)
                                        + parts.stream()
                                                .filter(other -> other.payment().equals(p))
                                                .mapToLong(Split.Part::minor)
                                                .sum()
                                == p.capturedMinor());
            }
            parts.forEach(part -> reserved.merge(part.payment().key(), part.minor(), Long::sum));
            owed.forEach((order, minor) -> left.merge(order, -minor, Long::sum));
            payments.forEach(
                    p -> assertThat(reserved.getOrDefault(p.key(), 0L)).isLessThanOrEqualTo(p.capturedMinor()));
        }
        assertThat(reserved.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(payments.stream().mapToLong(Payment::capturedMinor).sum());
        assertThatThrownBy(() -> Split.of(Map.of(1L, 1L), payments, reserved)).isInstanceOf(PaymentTooSmall.class);
    }

    @Property
    void whatIsTooMuchIsRefusedWholeAndFarAsItGoesTakesTheRest(@ForAll long seed) {
        var random = new Random(seed);
        var payments = payments(random, 1);
        long captured = payments.stream().mapToLong(Payment::capturedMinor).sum();
        var tooMuch = Map.of(1L, captured + 1 + random.nextInt(100));

        assertThatThrownBy(() -> Split.of(tooMuch, payments, Map.of())).isInstanceOf(PaymentTooSmall.class);
        assertThat(sum(Split.asFarAsItGoes(tooMuch, payments, Map.of()))).isEqualTo(captured);
    }

    @Property
    void whatIsOwedByOrderComesToTheTotalWhateverIsDeducted(@ForAll long seed) {
        var random = new Random(seed);
        var lines = new ArrayList<RefundLine>();
        for (int i = 0; i < 8; i++) {
            lines.add(line(Kind.GOODS, 1 + random.nextInt(3), random.nextInt(1_000)));
            lines.add(line(Kind.FEE, 1 + random.nextInt(3), -random.nextInt(400)));
        }
        long total = lines.stream().mapToLong(RefundLine::amountMinor).sum();

        var owed = Split.owed(lines, RefundLine::orderId, Outcome.REFUND);

        assertThat(owed.values()).allMatch(minor -> minor >= 0);
        assertThat(owed.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(Math.max(0, total));
    }

    @Test
    void aBonusIsTakenFromNoPayment() {
        var lines = List.of(line(Kind.GOODS, 1, 1_000), line(Kind.BONUS, 1, 100));

        assertThat(Split.owed(lines, RefundLine::orderId, Outcome.STORE_CREDIT)).containsExactly(Map.entry(1L, 1_000L));
    }

    @Test
    void whatAPaymentOfAnotherOrderHoldsHelpsNobody() {
        var payments = List.of(payment(1, 1, 1, 500), payment(2, 2, 1, 5_000));

        assertThatThrownBy(() -> Split.of(Map.of(1L, 501L), payments, Map.of()))
                .isInstanceOf(PaymentTooSmall.class)
                .hasMessageContaining("1 minor unit");
    }
}
