package org.roundtrip.forms.desk;

import java.util.Map;
import org.roundtrip.calculation.Calculation.Part;

/** A signed line of a calculation in words. */
final class CalculationLines {
    private CalculationLines() {}

    /** @param names of the items, by case line */
    static CasePanel.Amount of(Part part, String currency, Map<Integer, String> names, DeskTexts texts) {
        var kind = texts.code("kind", part.kind().name());
        return new CasePanel.Amount(
                part.taxCode() == null ? kind : kind + " (" + part.taxCode() + ")",
                part.caseLineNo() == null ? null : names.get(part.caseLineNo()),
                part.units(),
                texts.money(currency, part.amount()),
                part.amount() < 0,
                part.rule());
    }
}
