package org.roundtrip.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.roundtrip.calculation.Basis.Extra;
import org.roundtrip.calculation.Basis.Item;
import org.roundtrip.calculation.Basis.Term;
import org.roundtrip.calculation.Basis.Terms;
import org.roundtrip.calculation.Basis.Units;
import org.roundtrip.calculation.Calculation.Part;
import org.roundtrip.calculation.Taxes.Tax;

/** Whatever goes back in whatever parts and order: to the minor unit what was paid, and never more on the way. */
class RefundCalculatorTest {
    private static final Terms TERMS = new Terms(term("7.5", "fee"), term("12.25", "diminished"), term("10", "bonus"));

    private static Term term(String percent, String rule) {
        return new Term(Percent.of(new BigDecimal(percent)), rule);
    }

    @Property(tries = 500)
    void anySequenceOfPartsOfAnOrderIsWhatTheWholeOrderIs(
            @ForAll long seed, @ForAll boolean asCredit, @ForAll @IntRange(min = 1, max = 6) int lines) {
        var random = new Random(seed);
        var order = RandomOrder.of(random, lines, TERMS);
        var whole = RefundCalculator.calculate(order.basis(order.allUnits(), asCredit));

        var sums = new HashMap<String, Long>();
        long soFar = 0;
        long paid = order.paid();
        for (var part : order.inParts(random)) {
            var refund = RefundCalculator.calculate(order.basis(part, asCredit));
            refund.parts().forEach(line -> sums.merge(of(line), line.amount(), Long::sum));
            soFar += refund.parts().stream()
                    .filter(line -> line.kind() != Kind.BONUS)
                    .mapToLong(Part::amount)
                    .sum();
            assertThat(soFar).isBetween(0L, paid);
        }

        assertThat(nonZero(sums)).isEqualTo(nonZero(sums(whole)));
        assertThat(goodsAndTaxes(whole)).isEqualTo(paid);
    }

    @Property(tries = 300)
    void withoutTermsAllPartsTogetherAreWhatWasPaidByTax(@ForAll long seed) {
        var random = new Random(seed);
        var order = RandomOrder.of(random, 1 + random.nextInt(5), Terms.NONE);
        var back = order.inParts(random).stream()
                .flatMap(part -> RefundCalculator.calculate(order.basis(part, false)).parts().stream())
                .collect(Collectors.groupingBy(
                        line -> String.valueOf(line.taxCode()), Collectors.summingLong(Part::amount)));

        assertThat(nonZero(back)).isEqualTo(nonZero(order.paidByTax()));
    }

    @Property(tries = 200)
    void theSameBasisHasTheSameLines(@ForAll long seed) {
        var random = new Random(seed);
        var order = RandomOrder.of(random, 4, TERMS);
        var part = order.inParts(random).get(0);

        assertThat(RefundCalculator.calculate(order.basis(part, true)))
                .isEqualTo(RefundCalculator.calculate(order.basis(part, true)));
    }

    /** The test of the test: percentages rounded refund by refund, as others do, would be seen to drift. */
    @Test
    void wouldSeeAFeeThatIsRoundedRefundByRefund() {
        var fee = Percent.of(new BigDecimal("15"));
        long whole = fee.of(999);
        long inParts = fee.of(333) + fee.of(333) + fee.of(333);
        assertThat(inParts).isNotEqualTo(whole);

        var terms = new Terms(new Term(fee, "fee"), Term.NONE, Term.NONE);
        long ours = 0;
        for (int unit = 1; unit <= 3; unit++) {
            ours += sum(RefundCalculator.calculate(basis(item(3, 999, 0, terms, new Units(unit, unit)))), Kind.FEE);
        }
        assertThat(-ours).isEqualTo(whole);
    }

    @Test
    void currenciesHaveTheirOwnMinorUnits() {
        for (var currency : List.of("JPY", "GBP", "KWD")) {
            var basis = new Basis(
                    currency,
                    false,
                    List.of(item(3, 1000, 0, Terms.NONE, new Units(1, 1))),
                    List.of(),
                    List.of(),
                    Map.of());
            assertThat(RefundCalculator.calculate(basis).total()).isEqualTo(334);
        }
    }

    @Test
    void feeAndLostValueTogetherAreNeverMoreThanWasPaid() {
        var terms = new Terms(term("60", "fee"), term("80", "diminished"), Term.NONE);
        var all = RefundCalculator.calculate(basis(item(4, 1001, 203, terms, new Units(1, 4))));

        assertThat(sum(all, Kind.DIMINISHED_VALUE)).isEqualTo(-(800 + 162));
        assertThat(sum(all, Kind.FEE)).isEqualTo(-(200 + 40));
        assertThat(all.total()).isEqualTo(1204 - 962 - 240);
    }

    @Test
    void theBonusIsOnWhatIsReallyPaidBackAndOnlyAsCredit() {
        var terms = new Terms(Term.NONE, term("50", "diminished"), term("10", "bonus"));
        var items = List.of(item(1, 4990, 0, terms, new Units(1, 1)));
        var credit = RefundCalculator.calculate(new Basis("EUR", true, items, List.of(), List.of(), Map.of()));
        var money = RefundCalculator.calculate(new Basis("EUR", false, items, List.of(), List.of(), Map.of()));

        assertThat(sum(credit, Kind.BONUS)).isEqualTo(249);
        assertThat(money.total()).isEqualTo(2495);
    }

    @Test
    void aFlatFeeTakesNoMoreThanThereIs() {
        var fee = new Extra(Kind.FEE, 1, null, -500, "return-fee/Rule_Label@1");
        var cheap = RefundCalculator.calculate(new Basis(
                "GBP",
                false,
                List.of(item(1, 300, 60, Terms.NONE, new Units(1, 1))),
                List.of(),
                List.of(fee),
                Map.of()));

        assertThat(cheap.total()).isZero();
        assertThat(sum(cheap, Kind.FEE)).isEqualTo(-360);
    }

    @Test
    void goodwillStopsAtWhatWasPaid() {
        var goodwill = new Extra(Kind.GOODWILL, 1, null, 500, "person/settle-inspection");
        var refund = RefundCalculator.calculate(new Basis(
                "GBP",
                false,
                List.of(item(2, 800, 0, Terms.NONE, new Units(1, 1))),
                List.of(),
                List.of(goodwill),
                Map.of(1L, 800L)));

        assertThat(sum(refund, Kind.GOODWILL)).isEqualTo(400);
        assertThat(refund.total()).isEqualTo(800);
    }

    @Test
    void deliveryIsGivenBackWithItsTax() {
        var shipping = new Basis.Shipping(
                1, 480, new Taxes(List.of(new Tax("VAT20", 80))), "shipping-refund/Rule_FullReturn@1");
        var refund =
                RefundCalculator.calculate(new Basis("GBP", false, List.of(), List.of(shipping), List.of(), Map.of()));

        assertThat(refund.parts())
                .extracting(Part::taxCode, Part::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, 400L),
                        org.assertj.core.groups.Tuple.tuple("VAT20", 80L));
    }

    private static Item item(int quantity, long goods, long tax, Terms terms, Units... units) {
        return new Item(1, 1, 1, quantity, goods, Taxes.unnamed(tax), List.of(units), "return-policy/Rule_X@1", terms);
    }

    private static Basis basis(Item... items) {
        return new Basis("GBP", false, List.of(items), List.of(), List.of(), Map.of());
    }

    private static long sum(Calculation calculation, Kind kind) {
        return calculation.parts().stream()
                .filter(part -> part.kind() == kind)
                .mapToLong(Part::amount)
                .sum();
    }

    private static long goodsAndTaxes(Calculation calculation) {
        return sum(calculation, Kind.GOODS) + sum(calculation, Kind.TAX);
    }

    private static Map<String, Long> sums(Calculation calculation) {
        return calculation.parts().stream()
                .collect(Collectors.groupingBy(RefundCalculatorTest::of, Collectors.summingLong(Part::amount)));
    }

    private static String of(Part part) {
        return part.kind() + " " + part.orderLineNo() + " " + part.taxCode() + " " + part.rule();
    }

    private static <K> Map<K, Long> nonZero(Map<K, Long> sums) {
        var left = new HashMap<>(sums);
        left.values().removeIf(sum -> sum == 0);
        return left;
    }
}
