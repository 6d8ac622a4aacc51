package org.roundtrip.reimbursement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.orders.OrderKey;
import org.roundtrip.orders.OrderLines;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.orders.UnitValue;
import org.springframework.stereotype.Component;

/** What the units a case holds have paid. */
@Component
public class UnitValues {
    private final OrderLines lines;
    private final ReservedUnits units;

    UnitValues(OrderLines lines, ReservedUnits units) {
        this.lines = lines;
        this.units = units;
    }

    /** By case line: what all units held for it paid. Lines without units are zero. */
    public Map<Integer, UnitValue> ofCase(List<CaseLine> caseLines) {
        var held = units.ofCase(caseLines.get(0).caseId());
        var known = lines.find(
                held.stream().map(ReservedUnits.Reservation::key).distinct().toList());
        var values = caseLines.stream().collect(Collectors.toMap(CaseLine::lineNo, line -> UnitValue.ZERO));
        for (var reservation : held) {
            OrderKey key = reservation.key();
            values.merge(reservation.caseLineNo(), known.get(key).valueOf(reservation.units()), UnitValue::plus);
        }
        return values;
    }
}
