package org.roundtrip.forms.refunds.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Basis;
import org.roundtrip.calculation.Calculation.Part;
import org.roundtrip.calculation.Kind;
import org.roundtrip.calculation.Taxes;

/**
 * How a refund came about. Amounts are minor units of {@code currency}.
 *
 * @param recalculatedSame whether calculating it again by {@code items}, {@code delivery} and {@code others} gives its
 *     lines
 */
record ExplanationJson(
        long refund,
        String currency,
        boolean storeCredit,
        long total,
        boolean recalculatedSame,
        List<Line> lines,
        List<Item> items,
        List<Delivery> delivery,
        List<Other> others) {

    /**
     * A signed part of the amount.
     *
     * @param tax the tax it is, or is taken off
     * @param rule decision, rule and version, or a person's step
     */
    record Line(
            Kind kind,
            @Nullable Integer line,
            int units,
            @Nullable String tax,
            long amount,
            String rule) {
        static Line of(Part part) {
            return new Line(part.kind(), part.caseLineNo(), part.units(), part.taxCode(), part.amount(), part.rule());
        }
    }

    /** What an order line paid in all, which of its units are paid back, and what is taken off and added. */
    record Item(
            int line,
            int orderLine,
            int quantity,
            long goods,
            List<Tax> taxes,
            List<Units> units,
            Term fee,
            Term diminished,
            Term bonus,
            String rule) {
        static Item of(Basis.Item item) {
            var terms = item.terms();
            return new Item(
                    item.caseLineNo(),
                    item.orderLineNo(),
                    item.quantity(),
                    item.goods(),
                    Tax.of(item.taxes()),
                    item.units().stream()
                            .map(units -> new Units(units.first(), units.last()))
                            .toList(),
                    Term.of(terms.fee()),
                    Term.of(terms.diminished()),
                    Term.of(terms.bonus()),
                    item.rule());
        }
    }

    record Units(int first, int last) {}

    record Tax(String code, long amount) {
        static List<Tax> of(Taxes taxes) {
            return taxes.each().stream()
                    .map(tax -> new Tax(tax.code(), tax.amount()))
                    .toList();
        }
    }

    record Term(BigDecimal percent, String rule) {
        static Term of(Basis.Term term) {
            return new Term(BigDecimal.valueOf(term.percent().basisPoints(), 2).stripTrailingZeros(), term.rule());
        }
    }

    record Delivery(long amount, List<Tax> taxes, String rule) {
        static Delivery of(Basis.Shipping shipping) {
            return new Delivery(shipping.amount(), Tax.of(shipping.taxes()), shipping.rule());
        }
    }

    record Other(Kind kind, @JsonProperty("line") @Nullable Integer caseLine, long amount, String rule) {
        static Other of(Basis.Extra extra) {
            return new Other(extra.kind(), extra.caseLineNo(), extra.amount(), extra.rule());
        }
    }
}
