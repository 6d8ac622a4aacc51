package org.roundtrip.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.orders.ReservedUnits.Reservation;
import org.roundtrip.orders.UnitRange;
import org.roundtrip.orders.UnitValue;
import org.roundtrip.refund.PrepareRefund;
import org.roundtrip.refund.RefundLine;
import org.springframework.stereotype.Service;

/**
 * Calculates what is owed: for every line the lowest of its reserved units, as many as the money follows, at what they
 * really paid. Units that are not refunded become free again.
 */
@Service
public class CalculateRefund {
    private final CaseDesk cases;
    private final CaseLines lines;
    private final ReservedUnits units;
    private final UnitValues values;
    private final PrepareRefund refunds;

    CalculateRefund(CaseDesk cases, CaseLines lines, ReservedUnits units, UnitValues values, PrepareRefund refunds) {
        this.cases = cases;
        this.lines = lines;
        this.units = units;
        this.values = values;
        this.refunds = refunds;
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
        var file = cases.known(caseId);
        var counted = lines.of(caseId);
        boolean sendBack = counted.stream().anyMatch(line -> line.rejected() > 0);
        var held = units.ofCase(caseId);
        var kept = kept(counted, held);
        if (kept.isEmpty()) {
            return new Calculated(0, sendBack);
        }
        var refund = refunds.prepare(file, parts(counted, kept), Actor.SYSTEM.name());
        units.settle(caseId, held, kept);
        cases.tell(
                caseId,
                "refund-calculated",
                Actor.SYSTEM,
                Map.of("amount", refund.total().toString()));
        return new Calculated(refund.key(), sendBack);
    }

    /** What a refund of these lines as they stand would come to, in minor units. Changes nothing. */
    long amount(long caseId, List<CaseLine> counted) {
        return parts(counted, kept(counted, units.ofCase(caseId))).stream()
                .mapToLong(RefundLine::amountMinor)
                .sum();
    }

    private static List<Reservation> kept(List<CaseLine> counted, List<Reservation> held) {
        var byLine = held.stream().collect(Collectors.groupingBy(Reservation::caseLineNo));
        var kept = new ArrayList<Reservation>();
        for (var line : counted) {
            var reserved = byLine.getOrDefault(line.lineNo(), List.of());
            for (var range :
                    UnitRange.lowest(reserved.stream().map(Reservation::units).toList(), line.refundable())) {
                kept.add(new Reservation(reserved.get(0).key(), line.caseId(), line.lineNo(), range));
            }
        }
        return kept;
    }

    private List<RefundLine> parts(List<CaseLine> counted, List<Reservation> kept) {
        var parts = new ArrayList<RefundLine>();
        if (kept.isEmpty()) {
            return parts;
        }
        var worth = values.of(counted, kept);
        for (var line : counted) {
            var value = worth.getOrDefault(line.lineNo(), UnitValue.ZERO);
            if (line.refundable() > 0) {
                parts.add(part(line, RefundLine.Kind.GOODS, value.goods()));
                if (value.tax() != 0) {
                    parts.add(part(line, RefundLine.Kind.TAX, value.tax()));
                }
            }
        }
        return parts;
    }

    private static RefundLine part(CaseLine line, RefundLine.Kind kind, long amount) {
        return new RefundLine(
                0,
                0,
                kind,
                line.lineNo(),
                line.orderId(),
                line.orderLineNo(),
                line.refundable(),
                amount,
                "return-policy:" + line.because());
    }
}
