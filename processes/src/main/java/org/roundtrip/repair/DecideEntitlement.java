package org.roundtrip.repair;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.policy.DecisionLog;
import org.roundtrip.warranty.Warranties;
import org.springframework.stereotype.Service;

/** Says who bears a repair: the law's guarantee, a warranty, or the customer. */
@Service
public class DecideEntitlement {
    /** How long a customer has to hand his device in. */
    static final Duration TO_HAND_IN = Duration.ofDays(14);

    private final Repairs repairs;
    private final Warranties warranties;
    private final FaultGuides guides;
    private final TellRights rights;
    private final RepairedUnit device;
    private final CaseLines lines;
    private final CaseFiles files;
    private final DecisionLog log;
    private final CaseDesk cases;
    private final Notices notices;
    private final Clock clock;

    DecideEntitlement(
            Repairs repairs,
            Warranties warranties,
            FaultGuides guides,
            TellRights rights,
            RepairedUnit device,
            CaseLines lines,
            CaseFiles files,
            DecisionLog log,
            CaseDesk cases,
            Notices notices,
            Clock clock) {
        this.repairs = repairs;
        this.warranties = warranties;
        this.guides = guides;
        this.rights = rights;
        this.device = device;
        this.lines = lines;
        this.files = files;
        this.log = log;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    /** @return whether a person has to look at it */
    public boolean decide(long caseId, String processInstanceId) {
        var file = cases.known(caseId);
        var repair = repairs.of(caseId);
        var unit = warranties.find(repair.sku(), repair.serial()).orElseThrow();
        boolean defect = !guides.of(unit.productClass()).noDefect(repair.answers());
        var decided = warranties.entitlement(unit, repair.fault(), defect, repair.damageByUse(), file.requestedAt());
        var decision = device.soldElsewhere(caseId, unit) ? decided.forAPerson("sold-with-another-order") : decided;
        log.record(List.of(new DecisionLog.Decided(caseId, 1, decision.answer())));
        repairs.decided(caseId, decision);
        lines.update(lines.of(caseId).stream()
                .map(line -> line.decided(
                        decision.review() ? "REVIEW" : "ACCEPT",
                        decision.because(),
                        decision.answer().source(),
                        line.requested(),
                        0))
                .toList());
        files.startedAs(caseId, processInstanceId, clock.instant().plus(TO_HAND_IN));
        var facts = Map.of(
                "entitlement", decision.entitlement().name(), "because", decision.because(), "law", decision.law());
        cases.tell(caseId, decision.review() ? "repair-review" : "repair-entitlement", Actor.SYSTEM, facts);
        if (decision.review()) {
            notices.post(caseId, MailKind.REQUEST_IN_REVIEW, Map.of());
            cases.move(caseId, CaseState.IN_REVIEW, WaitingFor.SUPPORT);
        } else {
            rights.tell(caseId);
        }
        return decision.review();
    }
}
