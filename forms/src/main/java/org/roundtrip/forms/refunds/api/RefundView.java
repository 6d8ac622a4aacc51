package org.roundtrip.forms.refunds.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.refund.Approvals;
import org.roundtrip.refund.Attempt;
import org.roundtrip.refund.Attempts;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundLines;
import org.springframework.stereotype.Component;

/** Puts a refund together for the API. */
@Component
class RefundView {
    private final CaseFiles files;
    private final RefundLines lines;
    private final Approvals approvals;
    private final Attempts attempts;

    RefundView(CaseFiles files, RefundLines lines, Approvals approvals, Attempts attempts) {
        this.files = files;
        this.lines = lines;
        this.approvals = approvals;
        this.attempts = attempts;
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
                legs(attempts.of(List.of(refund.key()))));
    }

    private static List<RefundDetail.Leg> legs(List<Attempt> attempts) {
        var byLeg = new LinkedHashMap<Long, List<Attempt>>();
        attempts.forEach(attempt ->
                byLeg.computeIfAbsent(attempt.legId(), id -> new ArrayList<>()).add(attempt));
        return byLeg.values().stream().map(RefundView::leg).toList();
    }

    private static RefundDetail.Leg leg(List<Attempt> attempts) {
        var first = attempts.get(0);
        boolean whole = SignedIn.actor().has(Roles.INTEGRATOR);
        return new RefundDetail.Leg(
                first.payment().tender(),
                first.payment().provider(),
                whole ? first.payment().reference() : first.payment().shown(),
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
