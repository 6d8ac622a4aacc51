package org.roundtrip.calculation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Basis.Extra;
import org.roundtrip.calculation.Calculation.Part;

/**
 * Adds a refund up. One way for the preview, for the refund itself and for explaining it later: the same basis always
 * gives the same lines.
 *
 * <p>Whatever goes back in whatever parts: all parts of an order together are what it paid, to the minor unit, and never
 * more.
 */
public final class RefundCalculator {
    private RefundCalculator() {}

    public static Calculation calculate(Basis basis) {
        var parts = new ArrayList<Part>();
        basis.items().stream()
                .filter(item -> item.count() > 0)
                .forEach(item -> parts.addAll(ItemParts.of(item, basis.asCredit())));
        for (var shipping : basis.shipping()) {
            var taxes = shipping.taxes();
            part(parts, shipping, null, shipping.amount() - taxes.total());
            taxes.each().forEach(tax -> part(parts, shipping, tax.code(), tax.amount()));
        }
        basis.extras().forEach(extra -> add(parts, extra, basis.most().get(extra.orderId())));
        return new Calculation(basis.currency(), parts);
    }

    private static void part(List<Part> parts, Basis.Shipping shipping, @Nullable String taxCode, long amount) {
        if (amount != 0) {
            parts.add(new Part(Kind.SHIPPING, null, shipping.orderId(), null, 0, taxCode, amount, shipping.rule()));
        }
    }

    /** Nothing is taken off that is not there, and nothing goes back that was not paid. */
    private static void add(List<Part> parts, Extra extra, @Nullable Long most) {
        long before = parts.stream()
                .filter(part -> part.orderId() == extra.orderId())
                .mapToLong(Part::amount)
                .sum();
        long amount = Math.max(extra.amount(), -before);
        if (most != null && amount > 0) {
            amount = Math.min(amount, Math.max(0, most - before));
        }
        if (amount != 0) {
            parts.add(new Part(extra.kind(), extra.caseLineNo(), extra.orderId(), null, 0, null, amount, extra.rule()));
        }
    }
}
