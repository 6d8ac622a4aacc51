package org.roundtrip.forms.refunds.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.Approvals;
import org.roundtrip.refund.Attempt;
import org.roundtrip.refund.Attempts;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundLines;
import org.roundtrip.refund.SettledLegs;
import org.springframework.stereotype.Component;

/** Puts a refund together for the API. */
@Component
class RefundView {
    private final CaseFiles files;
    private final RefundLines lines;
    private final Approvals approvals;
    private final Attempts attempts;
    private final SettledLegs settled;

    RefundView(CaseFiles files, RefundLines lines, Approvals approvals, Attempts attempts, SettledLegs settled) {
        this.files = files;
        this.lines = lines;
        this.approvals = approvals;
        this.attempts = attempts;
        this.settled = settled;
    }

    RefundDetail of(Refund refund) {
        var file = files.findById(refund.caseId()).orElseThrow(NotHere::new);
        return new RefundDetail(
                RefundSummary.of(refund, file.number().value()),
                lines.of(refund.key()).stream()
                        .map(l -> new RefundDetail.Line(l.kind(), l.caseLineNo(), l.units(), l.amountMinor(), l.rule()))
                        .toList(),
                approvals.of(refund.key()).stream()
                        .map(a -> new RefundDetail.Approval(a.approver(), a.approved(), a.note(), a.at()))
                        .toList(),
                legs(refund));
    }

    private List<RefundDetail.Leg> legs(Refund refund) {
        var byLeg = new LinkedHashMap<Long, List<Attempt>>();
        attempts.of(List.of(refund.key()))
                .forEach(attempt -> byLeg.computeIfAbsent(attempt.legId(), id -> new ArrayList<>())
                        .add(attempt));
        return Stream.concat(
                        byLeg.values().stream().map(RefundView::leg),
                        settled.of(refund.key()).stream().map(RefundView::leg))
                .toList();
    }

    private static RefundDetail.Leg leg(SettledLegs.Leg leg) {
        return new RefundDetail.Leg(
                leg.payment().tender(),
                leg.payment().provider(),
                reference(leg.payment()),
                leg.amount().getAmountMinorLong(),
                leg.how(),
                List.of());
    }

    private static String reference(PaymentRef payment) {
        return SignedIn.actor().has(Roles.INTEGRATOR) ? payment.reference() : payment.shown();
    }

    private static RefundDetail.Leg leg(List<Attempt> attempts) {
        var first = attempts.get(0);
        return new RefundDetail.Leg(
                first.payment().tender(),
                first.payment().provider(),
                reference(first.payment()),
                first.amount().getAmountMinorLong(),
                first.settledElsewhere(),
                attempts.stream()
                        .map(a -> new RefundDetail.AttemptJson(a.state(), a.providerRefundId(), why(a)))
                        .toList());
    }

    private static @Nullable String why(Attempt attempt) {
        return attempt.providerMessage() == null ? attempt.providerCode() : attempt.providerMessage();
    }
}
