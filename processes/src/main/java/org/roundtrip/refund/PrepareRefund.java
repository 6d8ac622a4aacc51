package org.roundtrip.refund;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.roundtrip.cases.CaseFile;
import org.springframework.stereotype.Service;

/** Writes down what is owed, line by line, before anybody decides on paying it. */
@Service
public class PrepareRefund {
    private final Refunds refunds;
    private final RefundLines lines;
    private final Clock clock;

    PrepareRefund(Refunds refunds, RefundLines lines, Clock clock) {
        this.refunds = refunds;
        this.lines = lines;
        this.clock = clock;
    }

    /** @param parts the calculation; refund id and position are filled in here */
    public Refund prepare(CaseFile file, List<RefundLine> parts, String preparedBy) {
        long total = parts.stream().mapToLong(RefundLine::amountMinor).sum();
        if (total < 0) {
            throw new IllegalStateException("a refund of " + total + " minor units for case " + file.number());
        }
        int number = refunds.ofCase(file.key()).size() + 1;
        var refund = refunds.save(new Refund(
                null,
                file.key(),
                number,
                Refund.State.CALCULATED,
                file.outcome(),
                total,
                CurrencyUnit.of(file.currency()).getCode(),
                0,
                null,
                null,
                preparedBy,
                clock.instant(),
                null,
                null,
                null));
        lines.insert(IntStream.range(0, parts.size())
                .mapToObj(i -> {
                    var part = parts.get(i);
                    return new RefundLine(
                            refund.key(),
                            i + 1,
                            part.kind(),
                            part.caseLineNo(),
                            part.orderId(),
                            part.orderLineNo(),
                            part.units(),
                            part.amountMinor(),
                            part.rule());
                })
                .toList());
        return refund;
    }
}
