package org.roundtrip.calculation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a refund's calculation goes by. It is stored with the refund, so that the same lines can be calculated again
 * at any time. Amounts are minor units of {@code currency}.
 *
 * @param asCredit whether it is paid as store credit
 * @param most per order, what may go back at most, where that is not clear from the units alone
 */
public record Basis(
        String currency,
        boolean asCredit,
        List<Item> items,
        List<Shipping> shipping,
        List<Extra> extras,
        Map<Long, Long> most) {

    public Basis {
        items = List.copyOf(items);
        shipping = List.copyOf(shipping);
        extras = List.copyOf(extras);
        most = Map.copyOf(most);
    }

    /** The same with further amounts of their own. */
    public Basis with(List<Extra> further) {
        return new Basis(
                currency,
                asCredit,
                items,
                shipping,
                Stream.concat(extras.stream(), further.stream()).toList(),
                most);
    }

    /**
     * Units of one order line.
     *
     * @param quantity how many units the order line has
     * @param goods what the whole order line paid, without tax
     * @param taxes the taxes on the whole order line
     * @param rule who decided that these units are paid back
     */
    public record Item(
            int caseLineNo,
            long orderId,
            int orderLineNo,
            int quantity,
            long goods,
            Taxes taxes,
            List<Units> units,
            String rule,
            Terms terms) {
        public Item {
            units = List.copyOf(units);
        }

        public int count() {
            return units.stream().mapToInt(Units::size).sum();
        }
    }

    /** Units {@code first} to {@code last} of their line, both counted from 1 and both included. */
    public record Units(int first, int last) {
        int size() {
            return last - first + 1;
        }
    }

    /** What is taken off and added for an item, each with the rule that says so. */
    public record Terms(Term fee, Term diminished, Term bonus) {
        public static final Terms NONE = new Terms(Term.NONE, Term.NONE, Term.NONE);
    }

    /** @param rule decision, rule and version, for example {@code return-fee/Rule_Free@1} */
    public record Term(Percent percent, String rule) {
        public static final Term NONE = new Term(Percent.ZERO, "none");
    }

    /** What is given back of an order's delivery, with the taxes in it. */
    public record Shipping(long orderId, long amount, Taxes taxes, String rule) {}

    /** An amount of its own: a flat fee (negative), goodwill, an exchange's difference. */
    public record Extra(Kind kind, long orderId, @Nullable Integer caseLineNo, long amount, String rule) {}
}
