package org.roundtrip.repair;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.policy.WarrantyPolicy.Entitlement;
import org.roundtrip.repair.Repair.End;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.ParcelContents;
import org.roundtrip.shipping.Purpose;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.roundtrip.warranty.Warranties;
import org.springframework.stereotype.Service;

/** The way of a device: here, on the bench against the clock, and back. */
@Service
public class DeviceWay {
    private final Repairs repairs;
    private final Warranties warranties;
    private final RepairedUnit device;
    private final SupplierClaims claims;
    private final OfferRepair offers;
    private final Shipments shipments;
    private final ParcelContents contents;
    private final CaseLines lines;
    private final CaseDesk cases;
    private final Notices notices;
    private final Clock clock;

    DeviceWay(
            Repairs repairs,
            Warranties warranties,
            RepairedUnit device,
            SupplierClaims claims,
            OfferRepair offers,
            Shipments shipments,
            ParcelContents contents,
            CaseLines lines,
            CaseDesk cases,
            Notices notices,
            Clock clock) {
        this.repairs = repairs;
        this.warranties = warranties;
        this.device = device;
        this.claims = claims;
        this.offers = offers;
        this.shipments = shipments;
        this.contents = contents;
        this.lines = lines;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    /** How long a repair may take that no law gives a number of days. */
    static final Duration REASONABLE = Duration.ofDays(60);

    /** What a customer who waits on gives us. */
    static final Duration AFTER_THAT = Duration.ofDays(30);

    /** How long before the end it is warned. */
    private static final Duration WARNED = Duration.ofDays(7);

    /** The device is here, or lost on its way. @return whether it is here */
    public boolean takeDelivery(long caseId) {
        boolean lost = shipments.ofCase(caseId, Direction.IN).stream()
                .findFirst()
                .filter(shipment -> shipment.state() == Shipment.State.LOST)
                .isPresent();
        if (lost) {
            repairs.ended(caseId, End.LOST);
            return false;
        }
        repairs.received(caseId, clock.instant());
        notices.post(caseId, MailKind.PARCEL_RECEIVED, Map.of());
        cases.move(caseId, CaseState.RECEIVED, WaitingFor.TECHNICIAN);
        return true;
    }

    /** When the customer's patience is warned of and when it ends. */
    public record Clockwork(Instant warnAt, Instant endsAt) {}

    /** Starts the time a repair may take: from the day the device came, or anew if the customer waits on. */
    public Clockwork wind(long caseId) {
        var repair = repairs.of(caseId);
        var allowed = repair.repairDays() > 0 ? Duration.ofDays(repair.repairDays()) : REASONABLE;
        var ends = repair.dueAt() == null
                ? Objects.requireNonNull(repair.receivedAt()).plus(allowed)
                : clock.instant().plus(AFTER_THAT);
        repairs.dueAt(caseId, ends);
        repairs.ended(caseId, null);
        cases.move(caseId, CaseState.IN_REPAIR, WaitingFor.TECHNICIAN, ends);
        return new Clockwork(ends.minus(WARNED), ends);
    }

    public void warn(long caseId) {
        cases.tell(caseId, "repair-clock-warning", Actor.SYSTEM, clockFacts(caseId));
        cases.touch(caseId);
    }

    /** The time is over: the customer need not wait any longer. */
    public void late(long caseId) {
        repairs.late(caseId);
        cases.tell(caseId, "repair-late", Actor.SYSTEM, clockFacts(caseId));
    }

    private Map<String, String> clockFacts(long caseId) {
        var repair = repairs.of(caseId);
        return Map.of(
                "law",
                repair.repairDays() > 0 ? String.valueOf(repair.law()) : "shop",
                "dueAt",
                String.valueOf(repair.dueAt()));
    }

    /** How it goes on from the bench. @param send what the parcel to the customer is for, null if he has to choose */
    public record Next(@Nullable Purpose send) {}

    public Next settleBench(long caseId) {
        var repair = repairs.of(caseId);
        if (repair.end() == End.REPAIRED) {
            send(caseId, Purpose.REPAIRED);
            return new Next(Purpose.REPAIRED);
        }
        // What was paid for an earlier quote goes back before the device does.
        if (repair.end() == End.UNREPAIRED && !offers.isPaid(caseId)) {
            send(caseId, Purpose.BACK);
            return new Next(Purpose.BACK);
        }
        if (repair.end() == End.TOO_LATE) {
            offers.overtaken(caseId);
        }
        return new Next(null);
    }

    /** The device goes back as it is. */
    public void sendBack(long caseId) {
        repairs.ended(caseId, End.UNREPAIRED);
        send(caseId, Purpose.BACK);
    }

    private void send(long caseId, Purpose purpose) {
        var repair = repairs.of(caseId);
        var line = lines.of(caseId).get(0);
        contents.toSend(
                caseId,
                purpose,
                List.of(new ParcelContents.Wanted(repair.sku(), line.name() + " (" + repair.serial() + ")", 1, false)));
        cases.tell(caseId, purpose == Purpose.REPAIRED ? "device-repaired" : "device-goes-back", Actor.SYSTEM);
        cases.move(caseId, CaseState.IN_REPAIR, WaitingFor.WAREHOUSE);
    }

    /** The customer has his device again. A repair under the law's guarantee extends it. */
    public void delivered(long caseId) {
        var repair = repairs.of(caseId);
        if (repair.end() != End.REPAIRED || claims.unitIsNew(caseId)) {
            return;
        }
        var unit = device.of(caseId);
        // A repair that was paid for is none the guarantee owed.
        boolean owed = repair.entitlement() == Entitlement.GUARANTEE && !offers.agreed(caseId);
        int months = owed ? repair.extensionMonths() : 0;
        int added = warranties.repaired(unit, caseId, repair.fault(), months, "EU-G8");
        if (added > 0) {
            cases.tell(
                    caseId,
                    "guarantee-extended",
                    Actor.SYSTEM,
                    Map.of("months", Integer.toString(added), "law", "EU-G8"));
        }
    }
}
