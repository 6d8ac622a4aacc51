package org.roundtrip.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Timeline;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.policy.DecisionLog;
import org.roundtrip.policy.ReturnPolicy;
import org.roundtrip.policy.ReturnPolicy.Verdict;
import org.roundtrip.reimbursement.UnitValues;
import org.springframework.stereotype.Service;

/** Lets the policy decide every line of a request, and says what that means for the whole. */
@Service
public class DecidePolicy {
    private final CaseDesk cases;
    private final CaseFiles files;
    private final CaseLines lines;
    private final Orders orders;
    private final UnitValues values;
    private final UnitPick pick;
    private final ReservedUnits units;
    private final DecisionLog log;
    private final Timeline timeline;
    private final Notices notices;
    private final Clock clock;

    DecidePolicy(
            CaseDesk cases,
            CaseFiles files,
            CaseLines lines,
            Orders orders,
            UnitValues values,
            UnitPick pick,
            ReservedUnits units,
            DecisionLog log,
            Timeline timeline,
            Notices notices,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.lines = lines;
        this.orders = orders;
        this.values = values;
        this.pick = pick;
        this.units = units;
        this.log = log;
        this.timeline = timeline;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Decides a case.
     *
     * @return REVIEW if a person has to look at any line, else REFUSE if nothing may come back, else KEEP_ITEM if
     *     nothing has to come back, else ACCEPT
     */
    public Verdict decide(long caseId, String processInstanceId) {
        var file = cases.known(caseId);
        var asked = lines.of(caseId);
        if (asked.stream().allMatch(line -> line.verdict() != null)) {
            return decidedBefore(file, asked, processInstanceId);
        }
        var decided = decided(file, asked);
        log.record(asked.stream()
                .map(line -> new DecisionLog.Decided(
                        caseId, line.lineNo(), decided.get(line.lineNo()).answer()))
                .toList());
        var updated = asked.stream()
                .map(line -> withDecision(line, decided.get(line.lineNo())))
                .toList();
        lines.update(updated);
        var verdict = overall(
                decided.values().stream().map(ReturnPolicy.Decision::verdict).toList());
        files.startedAs(
                caseId,
                processInstanceId,
                follow(caseId, verdict, decided.values().stream().toList()));
        if (verdict == Verdict.ACCEPT) {
            updated.stream()
                    .filter(line -> line.authorised() == 0)
                    .forEach(line -> units.releaseLine(caseId, line.lineNo()));
        }
        return verdict;
    }

    /** By law, or by a person, before the journey began: no policy may say otherwise. */
    private Verdict decidedBefore(CaseFile file, List<CaseLine> asked, String processInstanceId) {
        files.startedAs(file.key(), processInstanceId, cases.get(file.key()).handInBy());
        return overall(asked.stream()
                .map(line -> Verdict.valueOf(String.valueOf(line.verdict())))
                .toList());
    }

    /** What only an earlier day allows that one of us named is for another of us to look at. */
    private Map<Integer, ReturnPolicy.Decision> decided(CaseFile file, List<CaseLine> asked) {
        var then = decisions(asked, file.requestedAt());
        if (!file.isBackDated() || !openedByStaff(file)) {
            return then;
        }
        var today = decisions(asked, file.openedAt());
        return then.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, line -> {
            var now = today.get(line.getKey());
            return allows(line.getValue()) && !allows(now)
                    ? new ReturnPolicy.Decision(Verdict.REVIEW, now.because(), now.handInDays(), now.answer())
                    : line.getValue();
        }));
    }

    private boolean openedByStaff(CaseFile file) {
        return timeline.of(file.key()).stream()
                .anyMatch(entry -> entry.code().equals("request-received") && entry.actorKind() == Actor.Kind.STAFF);
    }

    private static boolean allows(ReturnPolicy.Decision decision) {
        return decision.verdict() == Verdict.ACCEPT || decision.verdict() == Verdict.KEEP_ITEM;
    }

    private Map<Integer, ReturnPolicy.Decision> decisions(List<CaseLine> asked, Instant requestedAt) {
        var known = orders
                .findAllById(asked.stream().map(CaseLine::orderId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(ShopOrder::key, Function.identity()));
        var paid = values.ofCase(asked);
        return asked.stream().collect(Collectors.toMap(CaseLine::lineNo, line -> {
            var order = known.get(line.orderId());
            var value = Money.ofMinor(
                    CurrencyUnit.of(order.currency()), paid.get(line.lineNo()).total());
            return pick.decide(order, line.reason(), value, requestedAt);
        }));
    }

    private static CaseLine withDecision(CaseLine line, ReturnPolicy.Decision decision) {
        int authorised =
                switch (decision.verdict()) {
                    case ACCEPT, KEEP_ITEM -> line.requested();
                    case REVIEW, REFUSE -> 0;
                };
        int kept = decision.verdict() == Verdict.KEEP_ITEM ? authorised : 0;
        return line.decided(
                decision.verdict().name(), decision.because(), decision.answer().source(), authorised, kept);
    }

    private static Verdict overall(List<Verdict> verdicts) {
        for (var verdict : List.of(Verdict.REVIEW, Verdict.ACCEPT, Verdict.KEEP_ITEM)) {
            if (verdicts.contains(verdict)) {
                return verdict;
            }
        }
        return Verdict.REFUSE;
    }

    /** @return until when the parcel has to be handed in, null if none has to be */
    private @Nullable Instant follow(long caseId, Verdict verdict, List<ReturnPolicy.Decision> decisions) {
        var why = new ArrayList<String>();
        decisions.stream()
                .filter(decision -> decision.verdict() == verdict)
                .map(ReturnPolicy.Decision::because)
                .distinct()
                .forEach(why::add);
        var facts = Map.of("because", String.join(",", why));
        switch (verdict) {
            case REVIEW -> {
                cases.tell(caseId, "policy-review", Actor.SYSTEM, facts);
                notices.post(caseId, MailKind.REQUEST_IN_REVIEW, Map.of());
                cases.move(caseId, CaseState.IN_REVIEW, WaitingFor.SUPPORT);
            }
            case ACCEPT -> {
                cases.tell(caseId, "policy-accepted", Actor.SYSTEM, facts);
                int days = decisions.stream()
                        .filter(decision -> decision.verdict() == Verdict.ACCEPT)
                        .mapToInt(ReturnPolicy.Decision::handInDays)
                        .min()
                        .orElseThrow();
                return clock.instant().plus(Duration.ofDays(days));
            }
            case KEEP_ITEM -> cases.tell(caseId, "policy-keep-item", Actor.SYSTEM, facts);
            case REFUSE -> cases.tell(caseId, "policy-refused", Actor.SYSTEM, facts);
        }
        return null;
    }
}
