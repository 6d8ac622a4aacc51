package org.roundtrip.inspection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.calculation.Calculation.Part;
import org.roundtrip.calculation.Kind;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.reimbursement.CalculateRefund;
import org.springframework.stereotype.Component;

/** What support gives on top, or takes off for lost value, when it settles an inspection. */
@Component
class AdjustRefund {
    private final CalculateRefund calculation;

    AdjustRefund(CalculateRefund calculation) {
        this.calculation = calculation;
    }

    /**
     * The lines with what support decided about the amount.
     *
     * @param settled all lines of the case, as they are settled
     * @throws InvalidRequest if the goodwill is no amount of the case's currency, or more than was paid
     */
    List<CaseLine> apply(CaseFile file, List<CaseLine> settled, SettleInspectionAnswer answer) {
        if (answer.goodwill() == null && answer.diminishedPercent() == null) {
            return settled;
        }
        var payable = settled.stream().filter(line -> line.refundable() > 0).toList();
        boolean sentBack = answer.choice() == SettleInspectionAnswer.Choice.SEND_BACK;
        if (payable.isEmpty() || sentBack) {
            var at = answer.goodwill() == null ? "/diminishedPercent" : "/goodwill";
            throw new InvalidRequest(
                    at, "nothing-paid-back", "nothing is paid back, so nothing can be added or taken off");
        }
        long goodwill = answer.goodwill() == null ? 0 : minor(file, answer.goodwill());
        var adjusted = new ArrayList<CaseLine>();
        for (var line : settled) {
            boolean first = line.lineNo() == payable.get(0).lineNo();
            var diminished = answer.diminishedPercent() == null ? line.diminishedPercent() : answer.diminishedPercent();
            adjusted.add(line.adjusted(first ? goodwill : 0, diminished));
        }
        requireGiven(file, adjusted, goodwill);
        return adjusted;
    }

    private static long minor(CaseFile file, BigDecimal amount) {
        try {
            return Money.of(CurrencyUnit.of(file.currency()), amount.stripTrailingZeros())
                    .getAmountMinorLong();
        } catch (ArithmeticException e) {
            throw new InvalidRequest(
                    "/goodwill", "too-many-decimals", file.currency() + " has fewer decimals than " + amount);
        }
    }

    /** Together with what is paid back, goodwill may not be more than was paid: the calculation knows. */
    private void requireGiven(CaseFile file, List<CaseLine> adjusted, long goodwill) {
        long given = calculation.asTheyStand(file, adjusted).parts().stream()
                .filter(part -> part.kind() == Kind.GOODWILL)
                .mapToLong(Part::amount)
                .sum();
        if (given < goodwill) {
            throw new InvalidRequest(
                    "/goodwill",
                    "goodwill-above-paid",
                    "at most " + Money.ofMinor(CurrencyUnit.of(file.currency()), given)
                            + " can be given on top: more was not paid");
        }
    }
}
