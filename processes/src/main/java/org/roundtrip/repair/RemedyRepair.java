package org.roundtrip.repair;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.TooLate;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.inventory.Product;
import org.roundtrip.inventory.Products;
import org.roundtrip.inventory.ReserveItems;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.reimbursement.CalculateRefund;
import org.roundtrip.repair.Repair.End;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.ParcelContents;
import org.roundtrip.shipping.Purpose;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.roundtrip.warranty.SerialNumber;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** What a customer gets whose device is not repaired: a new one, his money, or the device as it is. */
@Service
public class RemedyRepair {
    private final Repairs repairs;
    private final RepairedUnit device;
    private final Shipments shipments;
    private final CaseLines lines;
    private final ReserveItems reserving;
    private final ParcelContents contents;
    private final Products products;
    private final CalculateRefund calculation;
    private final RepairProcess process;
    private final CaseDesk cases;
    private final Notices notices;
    private final Commands commands;
    private final Clock clock;

    RemedyRepair(
            Repairs repairs,
            RepairedUnit device,
            Shipments shipments,
            CaseLines lines,
            ReserveItems reserving,
            ParcelContents contents,
            Products products,
            CalculateRefund calculation,
            RepairProcess process,
            CaseDesk cases,
            Notices notices,
            Commands commands,
            Clock clock) {
        this.repairs = repairs;
        this.device = device;
        this.shipments = shipments;
        this.lines = lines;
        this.reserving = reserving;
        this.contents = contents;
        this.products = products;
        this.calculation = calculation;
        this.process = process;
        this.cases = cases;
        this.notices = notices;
        this.commands = commands;
        this.clock = clock;
    }

    static final String PURPOSE = "REPLACEMENT";

    private static final Duration TO_CHOOSE = Duration.ofDays(14);

    /**
     * @param entitled whether he may choose; else the device goes back
     * @param chooseBy until when
     * @param otherwise what he gets if he says nothing
     */
    public record Asked(boolean entitled, Instant chooseBy, RepairProcess.Remedy otherwise) {}

    /** Whose guarantee it is, or whose device we lost or kept too long, may choose. */
    public Asked ask(long caseId) {
        if (hasLeft(caseId)) {
            repairs.ended(caseId, End.LOST);
        }
        var repair = repairs.of(caseId);
        var chooseBy = clock.instant().plus(TO_CHOOSE);
        boolean madeGood = repair.end() == End.LOST || repair.free() && repair.end() != End.UNREPAIRED;
        var otherwise = madeGood ? RepairProcess.Remedy.REFUND : RepairProcess.Remedy.BACK;
        if (!madeGood && repair.end() != End.TOO_LATE) {
            return new Asked(false, chooseBy, otherwise);
        }
        var because = String.valueOf(repair.end());
        cases.tell(caseId, "remedy-asked", Actor.SYSTEM, Map.of("because", because));
        notices.post(
                caseId,
                MailKind.CHOOSE_REMEDY,
                Map.of("because", because, "chooseBy", chooseBy.toString(), "otherwise", otherwise.name()));
        cases.move(caseId, CaseState.AWAITING_CUSTOMER, WaitingFor.CUSTOMER, chooseBy);
        return new Asked(true, chooseBy, otherwise);
    }

    /** Whether the device was sent, repaired or as it is: then it did not arrive. */
    private boolean hasLeft(long caseId) {
        return shipments.ofCase(caseId, Direction.OUT).stream()
                .map(Shipment::purpose)
                .anyMatch(purpose -> purpose == Purpose.REPAIRED || purpose == Purpose.BACK);
    }

    /** What a customer may choose now, empty if nothing. */
    public List<RepairProcess.Remedy> choices(long caseId) {
        boolean asked = cases.get(caseId).state() == CaseState.AWAITING_CUSTOMER;
        return repairs.find(caseId)
                .filter(repair -> asked && repair.end() != null)
                .map(RemedyRepair::choices)
                .orElse(List.of());
    }

    private static List<RepairProcess.Remedy> choices(Repair repair) {
        return switch (Objects.requireNonNull(repair.end())) {
            case LOST -> List.of(RepairProcess.Remedy.REPLACEMENT, RepairProcess.Remedy.REFUND);
            case TOO_LATE ->
                // Who was to pay for the repair has no right to a new unit or his money: nobody promised him either.
                repair.free()
                        ? List.of(RepairProcess.Remedy.values())
                        : List.of(RepairProcess.Remedy.WAIT, RepairProcess.Remedy.BACK);
            case NOT_REPAIRABLE ->
                repair.free()
                        ? List.of(
                                RepairProcess.Remedy.REPLACEMENT,
                                RepairProcess.Remedy.REFUND,
                                RepairProcess.Remedy.BACK)
                        : List.of();
            default -> List.of();
        };
    }

    /** @throws TooLate if there is nothing to choose. @throws InvalidRequest if this can't be had */
    public void choose(CaseNumber number, Actor actor, RepairProcess.Remedy remedy) {
        commands.run(() -> {
            var file = cases.lock(number);
            if (!choices(file.key()).contains(remedy)) {
                throw new TooLate("choice-over", "there is nothing like that to choose (any more)");
            }
            cases.tell(file.key(), "remedy-chosen", actor, Map.of("remedy", remedy.name()));
            if (remedy == RepairProcess.Remedy.REPLACEMENT) {
                reserving.want(file.key(), PURPOSE, repairs.of(file.key()).sku(), 1);
            }
            cases.move(file.key(), CaseState.IN_REPAIR, WaitingFor.WAREHOUSE);
            if (!process.remedyChosen(file, remedy)) {
                throw new TooLate("choice-over", "there is nothing to choose (any more)");
            }
        });
    }

    /** His money, and nothing off for what we found: the device is ours. @return the refund's id */
    public long refund(long caseId) {
        var lost = repairs.of(caseId).end() == End.LOST;
        lines.update(lines.of(caseId).stream()
                .map(line -> lost || line.grade() != null
                        ? line.acceptedAfterAll()
                        : line.inspected(1, 1, "D", null).adjusted(0, BigDecimal.ZERO))
                .toList());
        repairs.ended(caseId, End.REFUNDED);
        return calculation.calculate(caseId).refundId();
    }

    public void prepareReplacement(long caseId) {
        var sku = repairs.of(caseId).sku();
        var product = products.findBySku(sku);
        contents.toSend(
                caseId,
                Purpose.REPLACEMENT,
                List.of(new ParcelContents.Wanted(
                        sku,
                        product.map(Product::name).orElse(sku),
                        1,
                        product.map(Product::serialised).orElse(false))));
        cases.tell(caseId, "replacement-released", Actor.SYSTEM);
    }

    /** The customer has a new one. */
    public void replaced(long caseId) {
        repairs.ended(caseId, End.REPLACED);
        device.over(caseId, false);
        shipments.ofCase(caseId, Direction.OUT).stream()
                .filter(parcel -> parcel.purpose() == Purpose.REPLACEMENT)
                .flatMap(parcel -> contents.of(parcel.key()).stream())
                .flatMap(item -> item.serials().stream())
                .filter(SerialNumber::fits)
                .forEach(serial -> device.register(caseId, new SerialNumber(serial)));
        cases.tell(caseId, "replacement-delivered", Actor.SYSTEM);
    }
}
