package org.roundtrip.withdrawal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.intake.FillCase;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.policy.ReturnPolicy.Verdict;
import org.springframework.stereotype.Component;

/** A withdrawal has effect: its goods become the case's lines, accepted before any policy is asked. */
@Component
class AcceptWithdrawal {
    /** The rule the lines are accepted by, over any policy: nothing is charged for sending back. */
    private static final String BY_LAW = "law/withdrawal";

    /** As above, and nothing is taken off for use. */
    private static final String UNINFORMED = "law/withdrawal-uninformed";

    private static final String BY_PERSON = "person/decide-withdrawal";

    private final FillCase filling;
    private final CaseLines lines;
    private final CaseFiles files;
    private final CaseDesk cases;
    private final WithdrawalTerms terms;
    private final Clock clock;

    AcceptWithdrawal(
            FillCase filling, CaseLines lines, CaseFiles files, CaseDesk cases, WithdrawalTerms terms, Clock clock) {
        this.filling = filling;
        this.lines = lines;
        this.files = files;
        this.cases = cases;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Accepts these items.
     *
     * @param goodsBack whether they have to be sent back
     * @param inTime false for goodwill: then the shop's own terms count
     * @throws org.roundtrip.cases.InvalidRequest if one can't be had; nothing is changed then
     */
    void accept(
            CaseFile file,
            ShopOrder order,
            List<CaseRequest.Item> items,
            boolean goodsBack,
            boolean inTime,
            Actor actor) {
        filling.fill(file, order, items);
        var rule = !inTime ? BY_PERSON : terms.informed() ? BY_LAW : UNINFORMED;
        var because = inTime ? "withdrawal" : "withdrawal-goodwill";
        lines.update(lines.of(file.key()).stream()
                .map(line -> decided(line, goodsBack, because, rule))
                .toList());
        cases.tell(
                file.key(),
                goodsBack ? "withdrawal-accepted" : "withdrawal-accepted-without-goods",
                actor,
                Map.of("order", order.number()));
        go(file.key(), goodsBack);
    }

    /** The goods did not come in time: they get as long again, or the money goes out without them. */
    void again(CaseFile file, boolean goodsBack) {
        if (!goodsBack) {
            lines.update(lines.of(file.key()).stream()
                    .map(line -> decided(line, false, String.valueOf(line.because()), String.valueOf(line.decidedBy())))
                    .toList());
        }
        go(file.key(), goodsBack);
    }

    private void go(long caseId, boolean goodsBack) {
        if (goodsBack) {
            files.handInBy(caseId, FindContract.handInBy(clock.instant()));
            cases.move(caseId, CaseState.REQUESTED, WaitingFor.CARRIER);
        } else {
            cases.move(caseId, CaseState.REFUND_WAITING, WaitingFor.PROVIDER);
        }
    }

    private static CaseLine decided(CaseLine line, boolean goodsBack, String because, String rule) {
        var verdict = goodsBack ? Verdict.ACCEPT : Verdict.KEEP_ITEM;
        return line.decided(verdict.name(), because, rule, line.requested(), goodsBack ? 0 : line.requested());
    }
}
