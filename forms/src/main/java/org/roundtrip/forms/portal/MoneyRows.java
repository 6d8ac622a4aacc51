package org.roundtrip.forms.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.calculation.Calculation.Part;
import org.roundtrip.calculation.Kind;

/** A calculation as customers read it: a row for each item with its tax in it, then one for each other kind of line. */
final class MoneyRows {
    private MoneyRows() {}

    /** @param names of the items, by case line */
    static List<MoneyCard.Row> of(String currency, List<Part> parts, Map<Integer, String> names) {
        var unit = CurrencyUnit.of(currency);
        var items = new LinkedHashMap<Integer, MoneyCard.Row>();
        var others = new LinkedHashMap<Kind, Money>();
        for (var part : parts) {
            var amount = Money.ofMinor(unit, part.amount());
            var name = part.caseLineNo() == null ? null : names.get(part.caseLineNo());
            if (name != null && (part.kind() == Kind.GOODS || part.kind() == Kind.TAX)) {
                items.merge(
                        part.caseLineNo(),
                        new MoneyCard.Row(name, part.units(), null, amount),
                        (a, b) -> new MoneyCard.Row(
                                a.name(), a.units(), null, a.amount().plus(b.amount())));
            } else {
                others.merge(part.kind(), amount, Money::plus);
            }
        }
        var rows = new ArrayList<>(items.values());
        others.forEach((kind, amount) -> rows.add(new MoneyCard.Row(null, 0, "portal.money.kind." + kind, amount)));
        return rows;
    }
}
