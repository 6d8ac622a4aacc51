package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.inspection.InspectionAnswer;
import org.roundtrip.intake.ReviewAnswer;
import org.roundtrip.refund.ApproveRefundAnswer;
import org.roundtrip.refund.ManualPayoutAnswer;
import org.roundtrip.returns.RejectedRefundAnswer;
import org.roundtrip.shipping.ArrangeLabelAnswer;
import org.roundtrip.withdrawal.DecideWithdrawalAnswer;
import org.roundtrip.withdrawal.UnsentGoodsAnswer;
import org.springframework.stereotype.Component;

/**
 * What a screen can tell at once about an answer whose fields must fit each other. The domain checks the same when the
 * answer is carried out; here it only saves the person ten seconds of not knowing.
 */
@Component
class AnswerRules {
    private final DeskTexts texts;

    AnswerRules(DeskTexts texts) {
        this.texts = texts;
    }

    List<AnswerForm.Problem> problems(Record answer, List<CaseLine> lines) {
        var problems = new ArrayList<AnswerForm.Problem>();
        if (answer instanceof ReviewAnswer review) {
            if (review.verdict() == ReviewAnswer.Verdict.REFUSE || review.verdict() == ReviewAnswer.Verdict.ASK) {
                need(problems, "note", review.note(), "note-for-customer");
            }
        } else if (answer instanceof ApproveRefundAnswer approval) {
            if (approval.verdict() == ApproveRefundAnswer.Verdict.REJECT) {
                need(problems, "note", approval.note(), "note-for-reject");
            }
        } else if (answer instanceof RejectedRefundAnswer rejected) {
            if (rejected.choice() == RejectedRefundAnswer.Choice.CLOSE_UNPAID) {
                need(problems, "note", rejected.note(), "note-for-customer");
            }
        } else if (answer instanceof ArrangeLabelAnswer label) {
            if (label.choice() == ArrangeLabelAnswer.Choice.OWN_LABEL) {
                need(problems, "carrier", label.carrier(), "carrier-needed");
                need(problems, "trackingCode", label.trackingCode(), "tracking-needed");
            }
        } else if (answer instanceof ManualPayoutAnswer payout) {
            if (payout.choice() == ManualPayoutAnswer.Choice.PAID_ELSEWHERE) {
                need(problems, "evidence", payout.evidence(), "evidence-needed");
            }
        } else if (answer instanceof DecideWithdrawalAnswer withdrawal) {
            withdrawal(problems, withdrawal);
        } else if (answer instanceof UnsentGoodsAnswer unsent) {
            if (unsent.choice() == UnsentGoodsAnswer.Choice.GIVE_UP) {
                need(problems, "note", unsent.note(), "note-for-customer");
            }
        } else if (answer instanceof InspectionAnswer inspection) {
            inspection(problems, inspection, lines);
        }
        return problems;
    }

    private void withdrawal(List<AnswerForm.Problem> problems, DecideWithdrawalAnswer answer) {
        switch (answer.choice()) {
            case ASK -> need(problems, "note", answer.note(), "note-for-customer");
            case LOOK_AGAIN -> need(problems, "orderNumber", answer.orderNumber(), "order-number-needed");
            case REFUSE ->
                need(
                        problems,
                        "ground",
                        answer.ground() == null ? null : answer.ground().name(),
                        "ground-needed");
            case ACCEPT, REFUND_ONLY -> {
                if (answer.lines() != null && answer.lines().stream().allMatch(line -> line.quantity() == 0)) {
                    need(problems, "lines", null, "lines-needed");
                }
            }
        }
    }

    private void inspection(List<AnswerForm.Problem> problems, InspectionAnswer answer, List<CaseLine> lines) {
        var expected = new HashMap<Integer, Integer>();
        lines.forEach(line -> expected.put(line.lineNo(), line.expected()));
        for (int i = 0; i < answer.lines().size(); i++) {
            var line = answer.lines().get(i);
            int most = expected.getOrDefault(line.line(), 0);
            if (line.received() > most) {
                problems.add(AnswerForm.Problem.at(
                        "lines[" + i + "].received", texts.text("problem.received-above-expected", most)));
            }
            if (line.needsPhoto()) {
                problems.add(AnswerForm.Problem.at("lines[" + i + "].photo", texts.text("problem.photo-needed")));
            }
            if (line.accepted() > line.received()) {
                problems.add(AnswerForm.Problem.at(
                        "lines[" + i + "].accepted", texts.text("problem.accepted-above-received", line.received())));
            }
        }
    }

    private void need(List<AnswerForm.Problem> problems, String field, @Nullable String value, String code) {
        if (value == null || value.isBlank()) {
            problems.add(AnswerForm.Problem.at(field, texts.text("problem." + code)));
        }
    }
}
