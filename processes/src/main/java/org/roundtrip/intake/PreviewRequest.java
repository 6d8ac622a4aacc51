package org.roundtrip.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.roundtrip.calculation.RefundCalculator;
import org.roundtrip.policy.ReturnPolicy.Verdict;
import org.roundtrip.reimbursement.CollectBasis;
import org.roundtrip.reimbursement.OwedItem;
import org.springframework.stereotype.Component;

/** Says what a request would lead to, before it is one. */
@Component
class PreviewRequest {
    private final UnitPick pick;
    private final CollectBasis collect;

    PreviewRequest(UnitPick pick, CollectBasis collect) {
        this.pick = pick;
        this.collect = collect;
    }

    /** Items the policy wants looked at are shown as if they were accepted. */
    RequestPreview of(CaseRequest request, List<UnitPick.Picked> picked, Instant now) {
        var shown = new ArrayList<RequestPreview.Line>();
        var owed = new ArrayList<OwedItem>();
        for (int i = 0; i < picked.size(); i++) {
            var item = picked.get(i);
            var decision = pick.decide(item.order(), item.item().reason(), item.money(), now);
            boolean refused = decision.verdict() == Verdict.REFUSE;
            shown.add(new RequestPreview.Line(
                    item.item(),
                    item.line().sku(),
                    item.line().name(),
                    decision.verdict(),
                    decision.because(),
                    refused ? Money.zero(item.money().getCurrencyUnit()) : item.money()));
            if (!refused) {
                boolean sentBack = decision.verdict() != Verdict.KEEP_ITEM;
                owed.add(owed(i + 1, item, sentBack, decision.answer().source()));
            }
        }
        var currency = picked.get(0).order().currency();
        var basis = collect.collect(currency, request.outcome(), owed).basis();
        return new RequestPreview(
                shown,
                RefundCalculator.calculate(basis),
                shown.stream().anyMatch(line -> line.verdict() == Verdict.REVIEW));
    }

    private static OwedItem owed(int lineNo, UnitPick.Picked picked, boolean sentBack, String rule) {
        return new OwedItem(
                lineNo,
                picked.order(),
                picked.line(),
                picked.units(),
                picked.item().reason(),
                null,
                sentBack,
                rule,
                0,
                null);
    }
}
