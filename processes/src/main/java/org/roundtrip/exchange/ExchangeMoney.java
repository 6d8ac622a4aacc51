package org.roundtrip.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.calculation.Basis.Extra;
import org.roundtrip.calculation.Kind;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.collection.Collections;
import org.roundtrip.reimbursement.CalculateRefund;
import org.roundtrip.reimbursement.CalculateRefund.Calculated;
import org.springframework.stereotype.Service;

/**
 * The money between what comes back and what goes out. What the accepted units paid and what was collected pays for the
 * replacement; what is left of it goes back to the customer on the way of every refund.
 */
@Service
public class ExchangeMoney {
    private static final String OFFSET = "exchange/replacement";

    private final Exchanges exchanges;
    private final ExchangeItems items;
    private final Collections collections;
    private final CaseLines lines;
    private final CalculateRefund calculation;
    private final CaseDesk cases;

    ExchangeMoney(
            Exchanges exchanges,
            ExchangeItems items,
            Collections collections,
            CaseLines lines,
            CalculateRefund calculation,
            CaseDesk cases) {
        this.exchanges = exchanges;
        this.items = items;
        this.collections = collections;
        this.lines = lines;
        this.calculation = calculation;
        this.cases = cases;
    }

    /** What the units paid that are accepted by now. */
    Money backed(CaseFile file) {
        return Money.ofMinor(
                CurrencyUnit.of(file.currency()),
                calculation.asTheyStand(file, lines.of(file.key())).total());
    }

    public Calculated calculate(long caseId) {
        var exchange = exchanges.of(caseId);
        boolean delivered = !exchange.forgone() && (exchange.off() == null || exchange.hasLeft());
        return delivered
                ? calculation.calculate(caseId, offsets(caseId, collected(exchange)))
                : calculation.calculate(caseId);
    }

    private long collected(Exchange exchange) {
        if (exchange.collectionId() == null) {
            return 0;
        }
        var collection = collections.get(exchange.collectionId());
        return collection.state().collected() ? collection.capturedMinor() : 0;
    }

    /** What the replacements cost, order by order, less what was collected for them. */
    private List<Extra> offsets(long caseId, long collected) {
        var orders = new TreeMap<Long, Long>();
        var agreed = items.ofCase(caseId);
        for (var line : lines.of(caseId)) {
            long price = agreed.stream()
                    .filter(item -> item.lineNo() == line.lineNo())
                    .mapToLong(ExchangeItem::priceMinor)
                    .sum();
            orders.merge(line.orderId(), price, Long::sum);
        }
        long open = collected;
        var offsets = new ArrayList<Extra>();
        for (var order : orders.entrySet()) {
            long paid = Math.min(open, order.getValue());
            open -= paid;
            offsets.add(new Extra(Kind.EXCHANGE_OFFSET, order.getKey(), null, paid - order.getValue(), OFFSET));
        }
        return offsets;
    }
}
