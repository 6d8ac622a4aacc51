package org.roundtrip.repair;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooLate;
import org.roundtrip.inventory.ItemReservation;
import org.roundtrip.inventory.ItemReservations;
import org.roundtrip.inventory.Products;
import org.roundtrip.inventory.ReserveItems;
import org.roundtrip.inventory.StockMoves;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.ParcelContents;
import org.roundtrip.shipping.Purpose;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** Lends a device while another one is repaired, and has it back. */
@Service
public class LendDevice {
    private final Loans loans;
    private final Repairs repairs;
    private final Products products;
    private final ReserveItems reserving;
    private final ItemReservations reservations;
    private final ParcelContents contents;
    private final Shipments shipments;
    private final StockMoves moves;
    private final RepairProcess process;
    private final CaseDesk cases;
    private final Notices notices;
    private final Commands commands;
    private final Clock clock;

    LendDevice(
            Loans loans,
            Repairs repairs,
            Products products,
            ReserveItems reserving,
            ItemReservations reservations,
            ParcelContents contents,
            Shipments shipments,
            StockMoves moves,
            RepairProcess process,
            CaseDesk cases,
            Notices notices,
            Commands commands,
            Clock clock) {
        this.loans = loans;
        this.repairs = repairs;
        this.products = products;
        this.reserving = reserving;
        this.reservations = reservations;
        this.contents = contents;
        this.shipments = shipments;
        this.moves = moves;
        this.process = process;
        this.cases = cases;
        this.notices = notices;
        this.commands = commands;
        this.clock = clock;
    }

    static final String PURPOSE = "LOAN";

    private static final Duration TO_RETURN = Duration.ofDays(14);

    /** @throws TooLate if the repair is over or something is lent already. @throws InvalidRequest for an unknown product */
    public void lend(CaseNumber number, Actor actor, String sku) {
        commands.run(() -> {
            var file = cases.lock(number);
            boolean lent = loans.ofCase(file.key()).stream().anyMatch(loan -> loan.state() != Loan.State.NONE);
            if (file.closed() || lent || repairs.find(file.key()).isEmpty()) {
                throw new TooLate("no-loan", "nothing (more) can be lent for this case");
            }
            if (products.findBySku(sku).isEmpty()) {
                throw new InvalidRequest("/sku", "unknown-product", "there is no such product");
            }
            loans.open(file.key(), sku);
            reserving.want(file.key(), PURPOSE, sku, 1);
            cases.tell(file.key(), "loan-wanted", actor);
            cases.touch(file.key());
            var loan = loans.of(file.key());
            loans.startedAs(loan.id(), process.startLoan(file, loan));
        });
    }

    public void prepare(long caseId) {
        var sku = loans.of(caseId).sku();
        var product = products.findBySku(sku).orElseThrow();
        contents.toSend(
                caseId, Purpose.LOAN, List.of(new ParcelContents.Wanted(sku, product.name(), 1, product.serialised())));
    }

    /** The customer has it. @return whether the repair is over already */
    public boolean lent(long caseId) {
        loans.become(loans.of(caseId).id(), Loan.State.OUT);
        cases.tell(caseId, "loan-lent", Actor.SYSTEM);
        var file = cases.get(caseId);
        if (file.state() == org.roundtrip.cases.CaseState.IN_REPAIR) {
            // The parcel made it the carrier's turn, but the device is on the bench all the while.
            cases.turn(caseId, org.roundtrip.cases.WaitingFor.TECHNICIAN);
        }
        return file.closed() || file.state() == org.roundtrip.cases.CaseState.REFUND_BLOCKED;
    }

    /** @return until when it should be back */
    public Instant askBack(long caseId) {
        loans.become(loans.of(caseId).id(), Loan.State.DUE);
        var dueAt = clock.instant().plus(TO_RETURN);
        notices.post(caseId, MailKind.LOAN_DUE, Map.of("dueAt", dueAt.toString()));
        return dueAt;
    }

    public void remind(long caseId) {
        notices.post(caseId, MailKind.LOAN_OVERDUE, Map.of());
        cases.tell(caseId, "loan-overdue", Actor.SYSTEM);
    }

    /** Nothing was lent after all. What never left goes back on the shelf; what is only held is for support to see. */
    public void none(long caseId) {
        var loan = loans.of(caseId);
        loans.become(loan.id(), Loan.State.NONE);
        boolean lost = shipments.ofCase(caseId, Direction.OUT).stream()
                .anyMatch(parcel -> parcel.purpose() == Purpose.LOAN && parcel.state() == Shipment.State.LOST);
        boolean taken = reservations.ofCase(caseId).stream()
                .anyMatch(item -> item.purpose().equals(PURPOSE) && item.state() == ItemReservation.State.TAKEN);
        if (taken && !lost) {
            moves.putBack("loan-" + loan.id(), caseId, loan.sku(), 1);
        }
        reservations.ofCase(caseId).stream()
                .filter(item -> item.purpose().equals(PURPOSE) && item.state() == ItemReservation.State.OUT_OF_STOCK)
                .forEach(item -> reservations.move(item.key(), ItemReservation.State.RELEASED, null));
        cases.tell(caseId, "loan-impossible", Actor.SYSTEM);
    }
}
