package org.roundtrip.refund;

import java.time.Clock;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Basis;
import org.roundtrip.calculation.RefundCalculator;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.Outcome;
import org.springframework.stereotype.Service;

/** Writes down what is owed, line by line, before anybody decides on paying it. */
@Service
public class PrepareRefund {
    private final Refunds refunds;
    private final RefundLines lines;
    private final RefundBases bases;
    private final Clock clock;

    PrepareRefund(Refunds refunds, RefundLines lines, RefundBases bases, Clock clock) {
        this.refunds = refunds;
        this.lines = lines;
        this.bases = bases;
        this.clock = clock;
    }

    /** Calculates what is owed by this basis and keeps both. */
    public Refund prepare(CaseFile file, Basis basis, String preparedBy) {
        var method = file.outcome() == Outcome.STORE_CREDIT ? Outcome.STORE_CREDIT : Outcome.REFUND;
        return prepare(file, method, basis, preparedBy, null);
    }

    /** As above, of one payment: back to how it was paid, whatever the customer wanted for his goods. */
    Refund prepareOf(long paymentId, CaseFile file, Basis basis, String preparedBy) {
        return prepare(file, Outcome.REFUND, basis, preparedBy, paymentId);
    }

    private Refund prepare(CaseFile file, Outcome method, Basis basis, String preparedBy, @Nullable Long paymentId) {
        var calculation = RefundCalculator.calculate(basis);
        long total = calculation.total();
        if (total < 0) {
            throw new IllegalStateException("a refund of " + total + " minor units for case " + file.number());
        }
        int number = refunds.ofCase(file.key()).size() + 1;
        var refund = refunds.save(new Refund(
                null,
                file.key(),
                number,
                Refund.State.CALCULATED,
                method,
                total,
                CurrencyUnit.of(file.currency()).getCode(),
                0,
                null,
                null,
                preparedBy,
                clock.instant(),
                null,
                null,
                null,
                paymentId));
        lines.insert(ExplainRefund.lines(refund.key(), calculation));
        bases.insert(refund.key(), basis);
        return refund;
    }
}
