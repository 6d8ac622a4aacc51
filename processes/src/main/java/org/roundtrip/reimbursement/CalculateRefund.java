package org.roundtrip.reimbursement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.roundtrip.calculation.Basis.Extra;
import org.roundtrip.calculation.Calculation;
import org.roundtrip.calculation.RefundCalculator;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.orders.OrderLines;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.orders.ReservedUnits.Reservation;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.orders.UnitRange;
import org.roundtrip.policy.DecisionLog;
import org.roundtrip.refund.PrepareRefund;
import org.springframework.stereotype.Service;

/**
 * Calculates what is owed: for every line the lowest of its reserved units, as many as the money follows, at what they
 * really paid, with what the policy and people take off and add. Units that are not refunded become free again.
 */
@Service
public class CalculateRefund {
    private final CaseDesk cases;
    private final CaseLines lines;
    private final ReservedUnits units;
    private final Orders orders;
    private final OrderLines orderLines;
    private final CollectBasis collect;
    private final ShippingRefund shipping;
    private final PrepareRefund refunds;
    private final DecisionLog log;

    CalculateRefund(
            CaseDesk cases,
            CaseLines lines,
            ReservedUnits units,
            Orders orders,
            OrderLines orderLines,
            CollectBasis collect,
            ShippingRefund shipping,
            PrepareRefund refunds,
            DecisionLog log) {
        this.cases = cases;
        this.lines = lines;
        this.units = units;
        this.orders = orders;
        this.orderLines = orderLines;
        this.collect = collect;
        this.shipping = shipping;
        this.refunds = refunds;
        this.log = log;
    }

    /**
     * What the calculation led to.
     *
     * @param refundId 0 if no unit is to be refunded
     * @param sendBack whether rejected units lie here that are the customer's
     */
    public record Calculated(long refundId, boolean sendBack) {
        public boolean refundDue() {
            return refundId != 0;
        }
    }

    public Calculated calculate(long caseId) {
        return calculate(caseId, List.of());
    }

    /** As {@link #calculate(long)}, with amounts of their own. If they leave nothing, no refund is due. */
    public Calculated calculate(long caseId, List<Extra> extras) {
        var file = cases.known(caseId);
        var counted = lines.of(caseId);
        boolean sendBack = counted.stream().anyMatch(line -> line.rejected() > 0);
        var held = units.ofCase(caseId);
        var kept = lowest(counted, held, CaseLine::refundable);
        if (kept.isEmpty()) {
            return new Calculated(0, sendBack);
        }
        var collected = collect(file, counted, kept, locked(counted, kept));
        if (!collected.decisions().isEmpty()) {
            log.record(collected.decisions().stream()
                    .map(answer -> new DecisionLog.Decided(caseId, null, answer))
                    .toList());
        }
        var basis = collected.basis().with(extras);
        if (!extras.isEmpty() && RefundCalculator.calculate(basis).total() == 0) {
            units.settle(caseId, held, kept, true);
            return new Calculated(0, sendBack);
        }
        var refund = refunds.prepare(file, basis, Actor.SYSTEM.name());
        units.settle(caseId, held, kept, !extras.isEmpty());
        cases.tell(
                caseId,
                "refund-calculated",
                Actor.SYSTEM,
                Map.of("amount", refund.total().toString()));
        return new Calculated(refund.key(), sendBack);
    }

    /**
     * What a case comes to if everything still open comes back as it should. Changes nothing; the same calculation as
     * the one that will be paid.
     */
    public Calculation expected(CaseFile file, List<CaseLine> counted) {
        return simulate(file, counted, CaseLine::payable);
    }

    /** What these lines come to as they stand. Changes nothing. */
    public Calculation asTheyStand(CaseFile file, List<CaseLine> counted) {
        return simulate(file, counted, CaseLine::refundable);
    }

    private Calculation simulate(CaseFile file, List<CaseLine> counted, ToIntFunction<CaseLine> paid) {
        var kept = lowest(counted, units.ofCase(file.key()), paid);
        if (kept.isEmpty()) {
            return new Calculation(file.currency(), List.of());
        }
        return RefundCalculator.calculate(
                collect(file, counted, kept, orders.findAllById(orderIds(kept))).basis());
    }

    private CollectBasis.Collected collect(
            CaseFile file, List<CaseLine> counted, List<Reservation> kept, List<ShopOrder> known) {
        var orderById = known.stream().collect(Collectors.toMap(ShopOrder::key, Function.identity()));
        var paid =
                orderLines.find(kept.stream().map(Reservation::key).distinct().toList());
        var byLine = kept.stream().collect(Collectors.groupingBy(Reservation::caseLineNo));
        var owed = counted.stream()
                .filter(line -> byLine.containsKey(line.lineNo()))
                .map(line -> {
                    var held = byLine.get(line.lineNo());
                    var key = held.get(0).key();
                    return new OwedItem(
                            line.lineNo(),
                            Objects.requireNonNull(orderById.get(key.orderId())),
                            Objects.requireNonNull(paid.get(key)),
                            held.stream().map(Reservation::units).toList(),
                            line.reason(),
                            line.grade(),
                            line.kept() + line.lost() < line.payable(),
                            line.decidedBy() == null ? "return-policy" : line.decidedBy(),
                            line.goodwillMinor(),
                            line.diminishedPercent());
                })
                .toList();
        return collect.collect(file.currency(), file.outcome(), owed);
    }

    /** What is given back of an order as a whole must not be looked at by two of its cases at the same time. */
    private List<ShopOrder> locked(List<CaseLine> counted, List<Reservation> kept) {
        var known = orders.findAllById(orderIds(kept));
        boolean goodwill = counted.stream().anyMatch(line -> line.goodwillMinor() > 0);
        var shared = new HashSet<>(shipping.sold(known).stream()
                .filter(order -> order.shippingMinor() > 0)
                .map(ShopOrder::key)
                .toList());
        if (goodwill) {
            known.forEach(order -> shared.add(order.key()));
        }
        if (!shared.isEmpty()) {
            orders.lockById(shared);
        }
        return known;
    }

    private static List<Long> orderIds(List<Reservation> kept) {
        return kept.stream().map(held -> held.key().orderId()).distinct().toList();
    }

    private static List<Reservation> lowest(
            List<CaseLine> counted, List<Reservation> held, ToIntFunction<CaseLine> paid) {
        var byLine = held.stream().collect(Collectors.groupingBy(Reservation::caseLineNo));
        var kept = new ArrayList<Reservation>();
        for (var line : counted) {
            var reserved = byLine.getOrDefault(line.lineNo(), List.of());
            for (var range :
                    UnitRange.lowest(reserved.stream().map(Reservation::units).toList(), paid.applyAsInt(line))) {
                kept.add(new Reservation(reserved.get(0).key(), line.caseId(), line.lineNo(), range));
            }
        }
        return kept;
    }
}
