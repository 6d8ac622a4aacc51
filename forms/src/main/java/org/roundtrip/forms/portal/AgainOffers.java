package org.roundtrip.forms.portal;

import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.exchange.ExchangeItem;
import org.roundtrip.exchange.ExchangeItems;
import org.roundtrip.exchange.ReplacementOffers.Returned;
import org.roundtrip.reimbursement.UnitValues;
import org.springframework.stereotype.Component;

/** What the lines of a case may be exchanged for, when its customer chooses again. */
@Component
class AgainOffers {
    private final Variants variants;
    private final ExchangeItems items;
    private final UnitValues values;

    AgainOffers(Variants variants, ExchangeItems items, UnitValues values) {
        this.variants = variants;
        this.items = items;
        this.values = values;
    }

    /** @param chosen what is marked, by the fields of the form */
    List<ItemOffers> of(CaseFile file, List<CaseLine> lines, Map<String, String> chosen, OutcomeOffers.Find find) {
        var paid = values.ofCase(lines);
        return lines.stream()
                .map(line -> item(
                        line,
                        Money.ofMinor(
                                CurrencyUnit.of(file.currency()),
                                paid.get(line.lineNo()).total()),
                        chosen.getOrDefault("way-" + line.lineNo(), ""),
                        find.line() == line.lineNo() ? find.words() : null))
                .toList();
    }

    private ItemOffers item(CaseLine line, Money paid, String chosen, @Nullable String find) {
        var returned =
                new Returned(line.sku(), paid, line.requested(), line.reason().shopsFault());
        return new ItemOffers(
                line.lineNo(),
                line.name(),
                line.requested(),
                null,
                null,
                null,
                Money.zero(paid.getCurrencyUnit()),
                variants.of(returned, find, Way.sku(chosen)),
                true,
                null,
                false,
                chosen,
                find);
    }

    /** What was chosen before. */
    List<String> before(CaseFile file) {
        return items.ofCase(file.key()).stream().map(ExchangeItem::words).toList();
    }

    /** What all units paid. */
    Money paid(CaseFile file, List<CaseLine> lines) {
        long minor = values.ofCase(lines).values().stream()
                .mapToLong(value -> value.total())
                .sum();
        return Money.ofMinor(CurrencyUnit.of(file.currency()), minor);
    }
}
