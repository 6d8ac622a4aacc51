package org.roundtrip.forms.desk;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.followup.FollowUp;
import org.roundtrip.followup.FollowUps;
import org.springframework.stereotype.Component;

/** What a customer says of a case, in words. */
@Component
class FollowUpPanels {
    private static final int GOOD = 4;

    private final FollowUps followUps;
    private final DeskTexts texts;

    FollowUpPanels(FollowUps followUps, DeskTexts texts) {
        this.followUps = followUps;
        this.texts = texts;
    }

    /** Null as long as there is no answer. */
    CasePanel.@Nullable HowItWent of(CaseFile file, List<CasePanel.Money> refunds) {
        return followUps
                .findByCaseId(file.key())
                .filter(FollowUp::isAnswered)
                .map(answer -> panel(file, answer, refunds))
                .orElse(null);
    }

    private CasePanel.@Nullable HowItWent panel(CaseFile file, FollowUp answer, List<CasePanel.Money> refunds) {
        var score = answer.score();
        var answeredAt = answer.answeredAt();
        if (score == null || answeredAt == null) {
            return null;
        }
        var tone = answer.isLow() ? "bad" : score >= GOOD ? "good" : "warn";
        return new CasePanel.HowItWent(
                new Badge(tone, texts.text("score", score, texts.code("score", Integer.toString(score)))),
                answer.comment(),
                texts.moment(answeredAt),
                texts.momentOrNull(answer.askedAt()),
                file.closedAt() == null
                        ? texts.text("follow-up.open-again")
                        : texts.length(Duration.between(file.requestedAt(), file.closedAt())),
                refunds.isEmpty()
                        ? texts.text("follow-up.nothing")
                        : refunds.get(0).total(),
                texts.momentOrNull(answer.calledBackAt()),
                answer.coupon());
    }
}
