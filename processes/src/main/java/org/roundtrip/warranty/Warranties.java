package org.roundtrip.warranty;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.inventory.Product;
import org.roundtrip.inventory.Products;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.policy.WarrantyPolicy;
import org.roundtrip.policy.WarrantyPolicy.Decision;
import org.roundtrip.policy.WarrantyPolicy.Question;
import org.roundtrip.warranty.SerialEvent.Kind;
import org.springframework.stereotype.Service;

/** What covers a unit, and what repairs add to it. Called in the transaction of the step that wants to know. */
@Service
public class Warranties {
    /** The extension of the guarantee by a repair is law for what was bought from this moment (EU-G8). */
    static final Instant EXTENDED_SINCE = Instant.parse("2026-07-31T00:00:00Z");

    private static final SerialNumber UNSAID = new SerialNumber("UNSAID");

    private final Serials serials;
    private final Products products;
    private final WarrantyPolicy policy;
    private final Clock clock;

    Warranties(Serials serials, Products products, WarrantyPolicy policy, Clock clock) {
        this.serials = serials;
        this.products = products;
        this.policy = policy;
        this.clock = clock;
    }

    /** Notes a unit's number, at delivery or when it is first asked about. Noted twice changes nothing. */
    public SerialUnit register(SerialNumber serial, String sku, ShopOrder order, int lineNo) {
        return find(sku, serial).orElseGet(() -> {
            var unit = unit(serial, sku, order, lineNo);
            serials.insert(unit);
            return unit;
        });
    }

    /** The class a product is of, null if it has none. */
    public @Nullable String productClass(String sku) {
        return products.findBySku(sku).map(Product::productClass).orElse(null);
    }

    public Optional<SerialUnit> find(String sku, SerialNumber serial) {
        return serials.find(sku, serial);
    }

    /** Units of this number: makers don't ask each other. */
    public List<SerialUnit> find(SerialNumber serial) {
        return serials.find(serial);
    }

    /** What was done to a unit, the oldest first. */
    public List<SerialEvent> history(SerialUnit unit) {
        return serials.history(unit);
    }

    /** On what ground a unit of this line would be repaired, whose number may not be known yet. Notes nothing. */
    public Decision outlook(
            @Nullable SerialNumber serial,
            String sku,
            ShopOrder order,
            int lineNo,
            String fault,
            boolean defect,
            boolean damageByUse) {
        var unit = Optional.ofNullable(serial)
                .flatMap(number -> find(sku, number))
                .orElseGet(() -> unit(serial == null ? UNSAID : serial, sku, order, lineNo));
        return entitlement(unit, fault, defect, damageByUse, clock.instant());
    }

    private SerialUnit unit(SerialNumber serial, String sku, ShopOrder order, int lineNo) {
        return new SerialUnit(
                sku,
                serial,
                order.key(),
                lineNo,
                productClass(sku),
                order.country() == null ? "" : order.country(),
                order.placedAt(),
                order.deliveredAt(),
                0);
    }

    /** On what ground a unit would be repaired that was complained of at {@code askedAt}. */
    public Decision entitlement(SerialUnit unit, String fault, boolean defect, boolean damageByUse, Instant askedAt) {
        long before = serials.history(unit).stream()
                .filter(event -> event.kind() == Kind.REPAIRED && fault.equals(event.fault()))
                .count();
        return policy.decide(new Question(
                unit.country(),
                unit.productClass() == null ? "" : unit.productClass(),
                unit.monthsSince(askedAt),
                unit.extendedMonths(),
                defect,
                (int) before,
                damageByUse));
    }

    /** What a repair would add to its guarantee of the months the law gives for it: nothing the second time. */
    public int wouldAdd(SerialUnit unit, int months) {
        return unit.boughtAt().isBefore(EXTENDED_SINCE) || unit.extendedMonths() > 0 ? 0 : months;
    }

    /**
     * A unit was repaired.
     *
     * @param months what the law adds to its guarantee for that, 0 for nothing
     * @return what was really added: nothing if it was added before, or the unit was bought before that was law
     */
    public int repaired(SerialUnit unit, long caseId, String fault, int months, @Nullable String law) {
        serials.add(unit, new SerialEvent(caseId, Kind.REPAIRED, fault, 0, null, clock.instant()));
        if (wouldAdd(unit, months) == 0 || !serials.extend(unit, months)) {
            return 0;
        }
        serials.add(unit, new SerialEvent(caseId, Kind.EXTENDED, null, months, law, clock.instant()));
        return months;
    }

    /** The customer has something else for it. */
    public void over(SerialUnit unit, long caseId, boolean refunded) {
        var kind = refunded ? Kind.REFUNDED : Kind.EXCHANGED;
        serials.add(unit, new SerialEvent(caseId, kind, null, 0, null, clock.instant()));
    }
}
