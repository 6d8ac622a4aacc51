package org.roundtrip.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Basis.Item;
import org.roundtrip.calculation.Basis.Term;
import org.roundtrip.calculation.Calculation.Part;

/**
 * The lines of one item. Everything is a difference of running sums over the units of the order line, so each unit has
 * its fixed share of goods, of each tax and of each percentage of them: whatever units come back in whatever order, the
 * sums are the same, and all units together are the whole line.
 */
final class ItemParts {
    private final Item item;
    private final Percent diminished;
    private final Percent fee;
    private final List<Part> parts = new ArrayList<>();

    private ItemParts(Item item) {
        this.item = item;
        this.diminished = item.terms().diminished().percent().atMostBeside(Percent.ZERO);
        // What was lost in value can't be charged for a second time.
        this.fee = item.terms().fee().percent().atMostBeside(diminished);
    }

    static List<Part> of(Item item, boolean asCredit) {
        var lines = new ItemParts(item);
        lines.paid();
        lines.takenOff(Kind.FEE, lines.fee, item.terms().fee());
        lines.takenOff(Kind.DIMINISHED_VALUE, lines.diminished, item.terms().diminished());
        if (asCredit) {
            lines.bonus(item.terms().bonus());
        }
        return lines.parts;
    }

    private void paid() {
        add(Kind.GOODS, null, sum(upTo(item.goods())), item.rule());
        for (var tax : item.taxes().each()) {
            addUnlessZero(Kind.TAX, tax.code(), sum(upTo(tax.amount())), item.rule());
        }
    }

    private void takenOff(Kind kind, Percent percent, Term term) {
        if (percent.none()) {
            return;
        }
        addUnlessZero(kind, null, -sum(part(percent, item.goods())), term.rule());
        for (var tax : item.taxes().each()) {
            addUnlessZero(kind, tax.code(), -sum(part(percent, tax.amount())), term.rule());
        }
    }

    private void bonus(Term term) {
        addUnlessZero(Kind.BONUS, null, sum(units -> term.percent().of(net(units))), term.rule());
    }

    /** What the first units are paid back, after all that is taken off. */
    private long net(int units) {
        long net = net(item.goods(), units);
        for (var tax : item.taxes().each()) {
            net += net(tax.amount(), units);
        }
        return net;
    }

    private long net(long amount, int units) {
        return upTo(amount).applyAsLong(units)
                - part(fee, amount).applyAsLong(units)
                - part(diminished, amount).applyAsLong(units);
    }

    private IntToLongFunction upTo(long amount) {
        return units -> Allocation.upTo(amount, item.quantity(), units);
    }

    private IntToLongFunction part(Percent percent, long amount) {
        return units -> percent.of(upTo(amount).applyAsLong(units));
    }

    private long sum(IntToLongFunction upTo) {
        return item.units().stream()
                .mapToLong(units -> upTo.applyAsLong(units.last()) - upTo.applyAsLong(units.first() - 1))
                .sum();
    }

    private void addUnlessZero(Kind kind, @Nullable String taxCode, long amount, String rule) {
        if (amount != 0) {
            add(kind, taxCode, amount, rule);
        }
    }

    private void add(Kind kind, @Nullable String taxCode, long amount, String rule) {
        parts.add(new Part(
                kind, item.caseLineNo(), item.orderId(), item.orderLineNo(), item.count(), taxCode, amount, rule));
    }
}
