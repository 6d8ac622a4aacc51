package org.roundtrip.refund;

import java.util.List;
import org.joda.money.Money;
import org.roundtrip.payment.StoreCredits;
import org.springframework.stereotype.Component;

/** How the parts of a refund reached the customer: a leg that failed may have become store credit. */
@Component
public class RefundWays {
    private final StoreCredits credits;

    RefundWays(StoreCredits credits) {
        this.credits = credits;
    }

    /**
     * @param paidBack what went back to how it was paid
     * @param credited what is store credit, under {@code codes}
     */
    public record Ways(Money paidBack, Money credited, List<String> codes) {
        public boolean both() {
            return paidBack.isPositive() && credited.isPositive();
        }
    }

    /** A refund that has no credit is not asked about. */
    public Ways of(Refund refund) {
        var issued =
                refund.creditCode() == null ? List.<StoreCredits.Credit>of() : credits.ofPurpose(purpose(refund.key()));
        var credited = issued.stream()
                .map(StoreCredits.Credit::issued)
                .reduce(Money.zero(refund.total().getCurrencyUnit()), Money::plus);
        return new Ways(
                refund.total().minus(credited),
                credited,
                issued.stream().map(StoreCredits.Credit::code).toList());
    }

    static String purpose(long refundId) {
        return "refund-" + refundId;
    }
}
