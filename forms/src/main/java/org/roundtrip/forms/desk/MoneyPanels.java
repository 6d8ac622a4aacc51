package org.roundtrip.forms.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.credit.CreditCode;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.payment.Tender;
import org.roundtrip.refund.Approvals;
import org.roundtrip.refund.Attempt;
import org.roundtrip.refund.Attempts;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundLines;
import org.roundtrip.refund.RefundWays;
import org.roundtrip.refund.Refunds;
import org.roundtrip.refund.SettledLegs;
import org.springframework.stereotype.Component;

/** A case's refunds in words: how they add up, who said what, and how far the provider is. */
@Component
class MoneyPanels {
    private final Refunds refunds;
    private final RefundLines lines;
    private final Attempts attempts;
    private final Approvals approvals;
    private final RefundWays ways;
    private final SettledLegs settled;
    private final DeskTexts texts;

    MoneyPanels(
            Refunds refunds,
            RefundLines lines,
            Attempts attempts,
            Approvals approvals,
            RefundWays ways,
            SettledLegs settled,
            DeskTexts texts) {
        this.refunds = refunds;
        this.lines = lines;
        this.attempts = attempts;
        this.approvals = approvals;
        this.ways = ways;
        this.settled = settled;
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
                credits(refund),
                ways(refund),
                lines.of(refund.key()).stream()
                        .map(line -> CalculationLines.of(line.part(), refund.currency(), names, texts))
                        .toList(),
                Stream.concat(
                                attempts.of(List.of(refund.key())).stream().map(attempt -> leg(attempt, sight)),
                                settled.of(refund.key()).stream().map(this::leg))
                        .toList(),
                approvals.of(refund.key()).stream()
                        .map(word -> new CasePanel.Word(
                                texts.person(word.approver()), word.approved(), word.note(), texts.moment(word.at())))
                        .toList());
    }

    /** The ends of the codes it became, as far as it is store credit. */
    private @Nullable String credits(Refund refund) {
        return refund.creditCode() == null
                ? null
                : Arrays.stream(refund.creditCode().split(", "))
                        .map(code -> CreditCode.typed(code).ending())
                        .collect(Collectors.joining(", "));
    }

    /** Where the parts go, where that is not one card. */
    private List<String> ways(Refund refund) {
        if (refund.tenders() == null && refund.creditCode() == null) {
            return List.of();
        }
        var all = ways.of(refund).all();
        return all.size() == 1 && all.get(0).to() == RefundWays.To.CARD
                ? List.of()
                : all.stream()
                        .map(way -> texts.text(
                                "way." + way.to(),
                                texts.money(way.amount()),
                                way.to() == RefundWays.To.STORE_CREDIT ? String.valueOf(way.code()) : ""))
                        .toList();
    }

    private CasePanel.Leg leg(SettledLegs.Leg leg) {
        return new CasePanel.Leg(
                tender(leg.payment()),
                leg.payment().shown(),
                texts.money(leg.amount()),
                new Badge("plain", texts.text("attempt.none")),
                null,
                leg.how());
    }

    private String tender(PaymentRef payment) {
        return payment.tender() == Tender.CARD
                ? texts.person(payment.provider())
                : texts.code("tender", payment.tender().name());
    }

    private CasePanel.Leg leg(Attempt attempt, Sight sight) {
        return new CasePanel.Leg(
                tender(attempt.payment()),
                attempt.payment().shown(),
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
