package org.roundtrip.repair;

import java.util.Map;
import java.util.Objects;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.TooLate;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.repair.Repair.End;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** A unit at its maker: sent on, awaited, answered. */
@Service
public class ClaimOfMaker {
    private final SupplierClaims claims;
    private final RepairProcess process;
    private final Repairs repairs;
    private final CaseDesk cases;
    private final Commands commands;

    ClaimOfMaker(SupplierClaims claims, RepairProcess process, Repairs repairs, CaseDesk cases, Commands commands) {
        this.claims = claims;
        this.process = process;
        this.repairs = repairs;
        this.cases = cases;
        this.commands = commands;
    }

    /** The bench gives a device on. */
    public void open(long caseId) {
        var claim = claims.of(caseId);
        // A bench that was interrupted while the unit was away finds it still there: one claim, one process.
        if (claim.processInstanceId() == null) {
            claims.startedAs(claim.id(), process.startClaim(cases.known(caseId), claim));
            cases.tell(caseId, "sent-to-maker", Actor.SYSTEM, Map.of("supplier", claim.supplier()));
        }
        cases.move(
                caseId,
                CaseState.AT_SUPPLIER,
                WaitingFor.SUPPLIER,
                repairs.of(caseId).dueAt());
    }

    /** The maker says what came of it. @throws TooLate if nobody waits for it */
    public void answer(CaseNumber number, Actor actor, SupplierClaim.Answer answer) {
        commands.run(() -> {
            var file = cases.lock(number);
            var claim = claims.newest(file.key()).orElseThrow(ClaimOfMaker::tooLate);
            if (claim.answer() != null) {
                throw tooLate();
            }
            take(claim, actor, answer);
            if (!process.makerAnswered(claim)) {
                throw tooLate();
            }
        });
    }

    void take(SupplierClaim claim, Actor actor, SupplierClaim.Answer answer) {
        claims.answered(claim.id(), answer);
        cases.tell(claim.caseId(), "maker-answered", actor, Map.of("answer", answer.name()));
        cases.touch(claim.caseId());
    }

    /** Tells the repair that waits. @return whether anything is to be claimed back */
    public boolean tellRepair(long caseId) {
        var claim = claims.of(caseId);
        var answer = Objects.requireNonNull(claim.answer());
        var file = cases.known(caseId);
        // Unless the customer chose something else meanwhile: then that is how it ends.
        if (answer == SupplierClaim.Answer.CREDIT && repairs.of(caseId).end() == null) {
            repairs.ended(caseId, End.NOT_REPAIRABLE);
        }
        var now = cases.get(caseId);
        if (now.state() == CaseState.AT_SUPPLIER && answer != SupplierClaim.Answer.CREDIT) {
            cases.move(
                    caseId,
                    CaseState.IN_REPAIR,
                    WaitingFor.TECHNICIAN,
                    repairs.of(caseId).dueAt());
        }
        if (!now.closed()) {
            process.claimAnswered(file, answer);
        }
        return claim.claimedMinor() > 0;
    }

    private static TooLate tooLate() {
        return new TooLate("claim-over", "no answer of a maker is waited for");
    }
}
