package org.roundtrip.repair;

import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.orders.Orders;
import org.roundtrip.warranty.SerialNumber;
import org.roundtrip.warranty.SerialUnit;
import org.roundtrip.warranty.Warranties;
import org.springframework.stereotype.Component;

/** The unit a repair is about, in the books of units. */
@Component
class RepairedUnit {
    private final Repairs repairs;
    private final Warranties warranties;
    private final Orders orders;
    private final CaseLines lines;

    RepairedUnit(Repairs repairs, Warranties warranties, Orders orders, CaseLines lines) {
        this.repairs = repairs;
        this.warranties = warranties;
        this.orders = orders;
        this.lines = lines;
    }

    SerialUnit of(long caseId) {
        var repair = repairs.of(caseId);
        return warranties.find(repair.sku(), repair.serial()).orElseThrow();
    }

    /** Whether the books have this unit with another order than the case is about. */
    boolean soldElsewhere(long caseId, SerialUnit unit) {
        var line = lines.of(caseId).get(0);
        return unit.orderId() != line.orderId() || unit.lineNo() != line.orderLineNo();
    }

    /** From now on it is about another unit of the same line. @throws InvalidRequest if that was sold with another order */
    SerialUnit becomes(long caseId, SerialNumber serial) {
        var unit = register(caseId, serial);
        if (soldElsewhere(caseId, unit)) {
            throw new InvalidRequest("/serial", "other-order", "that unit was sold with another order");
        }
        repairs.serial(caseId, serial);
        return unit;
    }

    /** Notes a unit as sold by the line of the case; noted before, it stays as it was. */
    SerialUnit register(long caseId, SerialNumber serial) {
        var line = lines.of(caseId).get(0);
        return warranties.register(
                serial,
                repairs.of(caseId).sku(),
                orders.findById(line.orderId()).orElseThrow(),
                line.orderLineNo());
    }

    /** The customer has something else for it. */
    void over(long caseId, boolean refunded) {
        var repair = repairs.of(caseId);
        warranties.find(repair.sku(), repair.serial()).ifPresent(unit -> warranties.over(unit, caseId, refunded));
    }
}
