package org.roundtrip.forms.portal;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.exchange.ExchangeItem;
import org.roundtrip.exchange.ExchangeItems;
import org.roundtrip.exchange.Exchanges;
import org.roundtrip.reimbursement.UnitValues;
import org.springframework.stereotype.Component;

/** Reads what a case is exchanged for. */
@Component
class Swaps {
    private final Exchanges exchanges;
    private final ExchangeItems items;
    private final UnitValues values;

    Swaps(Exchanges exchanges, ExchangeItems items, UnitValues values) {
        this.exchanges = exchanges;
        this.items = items;
        this.values = values;
    }

    /** Empty for a case that is no exchange (any more). */
    Optional<Swap> of(CaseFile file, List<CaseLine> lines, boolean choosing) {
        return exchanges
                .find(file.key())
                .filter(exchange -> !exchange.forgone() && exchange.off() == null)
                .map(exchange -> {
                    var agreed = items.ofCase(file.key());
                    long price =
                            agreed.stream().mapToLong(ExchangeItem::priceMinor).sum();
                    return new Swap(
                            agreed.stream()
                                    .map(item -> item.quantity() + " × " + item.words())
                                    .toList(),
                            Money.ofMinor(CurrencyUnit.of(file.currency()), price - paid(lines)),
                            exchange.timing() == null || exchange.hasLeft()
                                    ? null
                                    : "portal.timing." + exchange.timing(),
                            exchange.holdDays(),
                            choosing,
                            exchange.hasLeft());
                });
    }

    private long paid(List<CaseLine> lines) {
        return values.ofCase(lines).values().stream()
                .mapToLong(value -> value.total())
                .sum();
    }
}
