package org.roundtrip.forms.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.refund.Approvals;
import org.roundtrip.refund.Attempt;
import org.roundtrip.refund.Attempts;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundLines;
import org.roundtrip.refund.Refunds;
import org.springframework.stereotype.Component;

/** A case's refunds in words: how they add up, who said what, and how far the provider is. */
@Component
class MoneyPanels {
    private final Refunds refunds;
    private final RefundLines lines;
    private final Attempts attempts;
    private final Approvals approvals;
    private final DeskTexts texts;

    MoneyPanels(Refunds refunds, RefundLines lines, Attempts attempts, Approvals approvals, DeskTexts texts) {
        this.refunds = refunds;
        this.lines = lines;
        this.attempts = attempts;
        this.approvals = approvals;
        this.texts = texts;
    }

    /** The newest first. */
    List<CasePanel.Money> of(CaseFile file, List<CaseLine> caseLines, Sight sight) {
        var names = caseLines.stream().collect(Collectors.toMap(CaseLine::lineNo, CaseLine::name));
        return refunds.ofCase(file.key()).stream()
                .map(refund -> money(refund, names, sight))
                .toList();
    }

    private CasePanel.Money money(Refund refund, Map<Integer, String> names, Sight sight) {
        return new CasePanel.Money(
                refund.key(),
                refund.number(),
                texts.money(refund.total()),
                new Badge(
                        tone(refund.state()),
                        texts.code("refund", refund.state().name())),
                texts.code("outcome", refund.method().name()),
                texts.person(refund.preparedBy()),
                texts.moment(refund.calculatedAt()),
                refund.approvalsNeeded(),
                refund.approvalBecause() == null ? null : texts.code("because", refund.approvalBecause()),
                refund.creditCode(),
                lines.of(refund.key()).stream()
                        .map(line -> CalculationLines.of(line.part(), refund.currency(), names, texts))
                        .toList(),
                attempts.of(List.of(refund.key())).stream()
                        .map(attempt -> leg(attempt, sight))
                        .toList(),
                approvals.of(refund.key()).stream()
                        .map(word -> new CasePanel.Word(
                                texts.person(word.approver()), word.approved(), word.note(), texts.moment(word.at())))
                        .toList());
    }

    private CasePanel.Leg leg(Attempt attempt, Sight sight) {
        return new CasePanel.Leg(
                texts.person(attempt.payment().provider()),
                attempt.payment().reference(),
                texts.money(attempt.amount()),
                new Badge(tone(attempt), texts.code("attempt", attempt.state().name())),
                sight.provider() ? provider(attempt) : null,
                attempt.settledElsewhere());
    }

    private static @Nullable String provider(Attempt attempt) {
        var words = Stream.of(attempt.providerMessage(), attempt.providerCode())
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? null : words;
    }

    private static String tone(Refund.State state) {
        return switch (state) {
            case SETTLED -> "good";
            case BLOCKED, REJECTED -> "bad";
            case CALCULATED, WAITING_APPROVAL -> "warn";
            case APPROVED -> "info";
        };
    }

    private static String tone(Attempt attempt) {
        return switch (attempt.state()) {
            case SUCCEEDED -> "good";
            case FAILED -> "bad";
            case UNKNOWN, NEEDS_CUSTOMER -> "warn";
            case CANCELED -> "plain";
            case PLANNED, SENDING, SUBMITTED -> "info";
        };
    }
}
