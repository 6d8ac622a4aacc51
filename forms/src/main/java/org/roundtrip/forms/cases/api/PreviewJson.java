package org.roundtrip.forms.cases.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Kind;
import org.roundtrip.intake.RequestPreview;
import org.roundtrip.policy.ReturnPolicy;

/**
 * What a case would lead to. Amounts are minor units of {@code currency}.
 *
 * @param amount what would be paid back if everything arrives as it should
 * @param needsReview whether a person would look at it first
 */
record PreviewJson(String currency, long amount, boolean needsReview, List<Line> lines, List<Part> calculation) {

    /** @param because why the policy says so, as a code */
    record Line(String order, int line, int quantity, ReturnPolicy.Verdict verdict, String because, long paid) {}

    /**
     * A signed part of the amount.
     *
     * @param line the request's line, counted from 1; null for what belongs to none
     * @param rule decision, rule and version
     */
    record Part(
            Kind kind,
            @Nullable Integer line,
            int units,
            @Nullable String tax,
            long amount,
            String rule) {}

    static PreviewJson of(RequestPreview preview) {
        return new PreviewJson(
                preview.refund().currency(),
                preview.refund().total(),
                preview.needsReview(),
                preview.lines().stream()
                        .map(line -> new Line(
                                line.item().orderNumber(),
                                line.item().line(),
                                line.item().quantity(),
                                line.verdict(),
                                line.because(),
                                line.amount().getAmountMinorLong()))
                        .toList(),
                preview.refund().parts().stream()
                        .map(part -> new Part(
                                part.kind(),
                                part.caseLineNo(),
                                part.units(),
                                part.taxCode(),
                                part.amount(),
                                part.rule()))
                        .toList());
    }
}
