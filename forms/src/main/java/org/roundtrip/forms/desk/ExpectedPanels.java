package org.roundtrip.forms.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Calculation;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.reimbursement.CalculateRefund;
import org.springframework.stereotype.Component;

/** What a case will come to, line by line, while nothing has been calculated for good. */
@Component
class ExpectedPanels {
    private final CalculateRefund calculation;
    private final DeskTexts texts;

    ExpectedPanels(CalculateRefund calculation, DeskTexts texts) {
        this.calculation = calculation;
        this.texts = texts;
    }

    /** Null if nothing is to be paid back. */
    CasePanel.@Nullable Expected of(CaseFile file, List<CaseLine> lines) {
        var expected = file.closed() ? new Calculation(file.currency(), List.of()) : calculation.expected(file, lines);
        if (expected.isEmpty()) {
            return null;
        }
        var names = lines.stream().collect(Collectors.toMap(CaseLine::lineNo, CaseLine::name));
        return new CasePanel.Expected(
                texts.money(file.currency(), expected.total()),
                expected.parts().stream()
                        .map(part -> CalculationLines.of(part, file.currency(), names, texts))
                        .toList());
    }
}
