package org.roundtrip.repair;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.Refunds;
import org.roundtrip.repair.Repair.End;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.springframework.stereotype.Service;

/** The ways a repair ends. */
@Service
public class CloseRepair {
    private final Repairs repairs;
    private final Shipments shipments;
    private final ReservedUnits units;
    private final Refunds refunds;
    private final CaseLines lines;
    private final Loans loans;
    private final RepairedUnit device;
    private final RepairProcess process;
    private final CaseDesk cases;
    private final Notices notices;

    CloseRepair(
            Repairs repairs,
            Shipments shipments,
            ReservedUnits units,
            Refunds refunds,
            CaseLines lines,
            Loans loans,
            RepairedUnit device,
            RepairProcess process,
            CaseDesk cases,
            Notices notices) {
        this.repairs = repairs;
        this.shipments = shipments;
        this.units = units;
        this.refunds = refunds;
        this.lines = lines;
        this.loans = loans;
        this.device = device;
        this.process = process;
        this.cases = cases;
        this.notices = notices;
    }

    public void close(long caseId) {
        var end = repairs.of(caseId).end();
        if (end == null) {
            end = expired(caseId) ? End.CANCELLED : End.REFUSED;
        }
        loans.ofCase(caseId).forEach(process::loanDue);
        if (end == End.REFUNDED
                && refunds.ofCase(caseId).stream().anyMatch(refund -> refund.state() == Refund.State.BLOCKED)) {
            cases.move(caseId, CaseState.REFUND_BLOCKED, WaitingFor.FINANCE);
            return;
        }
        cases.tell(caseId, "case-closed", Actor.SYSTEM);
        if (end != End.REFUNDED) {
            units.release(caseId);
        }
        switch (end) {
            case REPAIRED -> {
                notices.post(caseId, MailKind.REPAIRED, Map.of());
                cases.close(caseId, CaseState.REPAIRED);
            }
            case REPLACED -> cases.close(caseId, CaseState.EXCHANGED);
            case REFUNDED -> refunded(caseId);
            case CANCELLED -> cancelled(caseId);
            case REFUSED -> {
                notices.post(
                        caseId,
                        MailKind.REQUEST_REFUSED,
                        Map.of("reason", String.valueOf(lines.of(caseId).get(0).because())));
                cases.close(caseId, CaseState.REFUSED);
            }
            default -> {
                notices.post(caseId, MailKind.CLOSED_WITHOUT_REFUND, Map.of());
                cases.close(caseId, CaseState.UNREPAIRED);
            }
        }
    }

    private void refunded(long caseId) {
        refunds.ofCase(caseId).stream()
                .filter(refund -> refund.state() == Refund.State.SETTLED && !refund.ofPayment())
                .findFirst()
                .ifPresentOrElse(
                        refund -> {
                            notices.post(
                                    caseId,
                                    MailKind.REFUNDED,
                                    Map.of("amount", refund.total().toString(), "method", "ORIGINAL"));
                            cases.close(caseId, CaseState.REFUNDED);
                            device.over(caseId, true);
                        },
                        () -> {
                            units.release(caseId);
                            notices.post(caseId, MailKind.CLOSED_WITHOUT_REFUND, Map.of());
                            cases.close(caseId, CaseState.UNREPAIRED);
                        });
    }

    private void cancelled(long caseId) {
        if (expired(caseId)) {
            cases.tell(caseId, "request-expired", Actor.SYSTEM);
            notices.post(caseId, MailKind.REQUEST_EXPIRED, Map.of());
            cases.close(caseId, CaseState.EXPIRED);
        } else {
            cases.close(caseId, CaseState.CANCELLED);
        }
    }

    private boolean expired(long caseId) {
        return shipments.ofCase(caseId, Direction.IN).stream()
                .findFirst()
                .filter(shipment -> shipment.state() == Shipment.State.EXPIRED)
                .isPresent();
    }
}
