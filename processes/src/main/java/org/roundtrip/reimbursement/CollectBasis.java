package org.roundtrip.reimbursement;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.calculation.Basis;
import org.roundtrip.calculation.Basis.Extra;
import org.roundtrip.calculation.Basis.Term;
import org.roundtrip.calculation.Basis.Terms;
import org.roundtrip.calculation.Kind;
import org.roundtrip.calculation.Percent;
import org.roundtrip.cases.Outcome;
import org.roundtrip.orders.OrderLine;
import org.roundtrip.orders.OrderLines;
import org.roundtrip.policy.DecisionTables.Answer;
import org.roundtrip.policy.RefundTerms;
import org.roundtrip.policy.RefundTermsPolicy;
import org.roundtrip.refund.RefundLines;
import org.springframework.stereotype.Component;

/** Collects what a refund is calculated by. The one way to an amount, for previews as for refunds. */
@Component
public class CollectBasis {
    private static final String GIVEN_BY_SUPPORT = "person/settle-inspection";
    private static final String JUDGED = "person/inspection";

    private final RefundTermsPolicy policy;
    private final ShippingRefund shipping;
    private final RefundLines given;
    private final OrderLines orderLines;

    CollectBasis(RefundTermsPolicy policy, ShippingRefund shipping, RefundLines given, OrderLines orderLines) {
        this.policy = policy;
        this.shipping = shipping;
        this.given = given;
        this.orderLines = orderLines;
    }

    /** @param decisions the answers that change an amount */
    public record Collected(Basis basis, List<Answer> decisions) {}

    private record Termed(OwedItem item, RefundTerms terms) {}

    public Collected collect(String currency, Outcome outcome, List<OwedItem> owed) {
        boolean asCredit = outcome == Outcome.STORE_CREDIT;
        // Goods for goods: fees and deliveries belong to a return.
        boolean exchange = outcome == Outcome.EXCHANGE;
        var termed = owed.stream()
                .filter(item -> item.count() > 0)
                .map(item -> new Termed(item, exchange ? RefundTerms.FREE : terms(item, asCredit)))
                .toList();
        var deliveries = exchange ? List.<ShippingRefund.Delivery>of() : shipping.of(owed);
        var decisions = new ArrayList<Answer>();
        termed.forEach(each -> decisions.addAll(each.terms().decisions()));
        deliveries.forEach(each -> decisions.add(each.answer()));
        var basis = new Basis(
                currency,
                asCredit,
                termed.stream().map(CollectBasis::item).toList(),
                deliveries.stream().map(ShippingRefund.Delivery::shipping).toList(),
                extras(currency, termed),
                asCredit ? Map.of() : most(owed));
        return new Collected(basis, decisions.stream().distinct().toList());
    }

    private RefundTerms terms(OwedItem item, boolean asCredit) {
        var terms = policy.decide(item.reason(), item.grade(), asCredit);
        return item.byLaw() ? terms.withoutFees() : terms;
    }

    private static Basis.Item item(Termed each) {
        var item = each.item();
        var line = item.line();
        return new Basis.Item(
                item.caseLineNo(),
                line.orderId(),
                line.lineNo(),
                line.quantity(),
                line.goodsMinor(),
                line.taxes(),
                item.units().stream()
                        .map(units -> new Basis.Units(units.first(), units.last()))
                        .toList(),
                item.rule(),
                terms(item, each.terms().terms()));
    }

    /** A person who has the item in hand knows better than a table; but nothing is taken off where it was our fault. */
    private static Terms terms(OwedItem item, Terms policy) {
        if (item.usedForFree()) {
            return new Terms(policy.fee(), Term.NONE, policy.bonus());
        }
        return item.diminishedPercent() == null || item.reason().shopsFault()
                ? policy
                : new Terms(policy.fee(), new Term(Percent.of(item.diminishedPercent()), JUDGED), policy.bonus());
    }

    private static List<Extra> extras(String currency, List<Termed> termed) {
        var extras = new ArrayList<Extra>();
        termed.stream()
                .map(Termed::item)
                .filter(item -> item.goodwillMinor() > 0)
                .map(item -> new Extra(
                        Kind.GOODWILL, item.order().key(), item.caseLineNo(), item.goodwillMinor(), GIVEN_BY_SUPPORT))
                .forEach(extras::add);
        returnFee(currency, termed).ifPresent(extras::add);
        return extras;
    }

    /** One parcel, one fee; and none if any of it comes back free. */
    private static Optional<Extra> returnFee(String currency, List<Termed> termed) {
        return termed.stream()
                .filter(each -> each.item().sentBack())
                .min(java.util.Comparator.comparing(each -> each.terms().returnFee()))
                .map(least -> new Extra(
                        Kind.FEE,
                        least.item().order().key(),
                        null,
                        -Money.of(CurrencyUnit.of(currency), least.terms().returnFee(), RoundingMode.DOWN)
                                .getAmountMinorLong(),
                        least.terms().returnFeeRule()))
                .filter(fee -> fee.amount() != 0);
    }

    /** Of orders that somebody gives something on top of: no more than was paid and is not given back yet. */
    private Map<Long, Long> most(List<OwedItem> owed) {
        var orders = owed.stream()
                .filter(item -> item.goodwillMinor() > 0)
                .map(OwedItem::order)
                .distinct()
                .collect(Collectors.toMap(order -> order.key(), order -> order.shippingMinor()));
        var most = new HashMap<Long, Long>();
        orders.forEach((id, delivery) -> {
            long paid =
                    orderLines.of(id).stream().mapToLong(OrderLine::paidMinor).sum() + delivery;
            long back = given.givenBack(id).entrySet().stream()
                    .filter(sum -> sum.getKey() != Kind.BONUS)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            most.put(id, Math.max(0, paid - back));
        });
        return most;
    }
}
