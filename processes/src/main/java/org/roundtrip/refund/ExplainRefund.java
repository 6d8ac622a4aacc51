package org.roundtrip.refund;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.roundtrip.calculation.Basis;
import org.roundtrip.calculation.Calculation;
import org.roundtrip.calculation.RefundCalculator;
import org.springframework.stereotype.Service;

/** Explains a refund: what it was calculated by, and whether calculating it again gives what is stored. */
@Service
public class ExplainRefund {
    private final RefundLines lines;
    private final RefundBases bases;

    ExplainRefund(RefundLines lines, RefundBases bases) {
        this.lines = lines;
        this.bases = bases;
    }

    /**
     * @param lines as they are stored
     * @param same whether the stored lines are what the basis gives today
     */
    public record Explanation(Basis basis, List<RefundLine> lines, boolean same) {}

    /** Empty for a refund of before its basis was kept. */
    public Optional<Explanation> of(long refundId) {
        return bases.of(refundId).map(basis -> {
            var stored = lines.of(refundId);
            return new Explanation(basis, stored, same(refundId, stored, RefundCalculator.calculate(basis)));
        });
    }

    private static boolean same(long refundId, List<RefundLine> stored, Calculation again) {
        return stored.equals(lines(refundId, again));
    }

    static List<RefundLine> lines(long refundId, Calculation calculation) {
        var parts = calculation.parts();
        return IntStream.range(0, parts.size())
                .mapToObj(i -> {
                    var part = parts.get(i);
                    return new RefundLine(
                            refundId,
                            i + 1,
                            part.kind(),
                            part.caseLineNo(),
                            part.orderId(),
                            part.orderLineNo(),
                            part.units(),
                            part.taxCode(),
                            part.amount(),
                            part.rule());
                })
                .toList();
    }
}
