package org.roundtrip.refund;

import java.time.Instant;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Outcome;
import org.springframework.data.annotation.Id;

/**
 * What is owed to a customer, once. A case may owe several times (a part now, a part later): {@code number} counts them.
 *
 * @param method back to how it was paid, or as store credit
 * @param approvalsNeeded how many different finance users have to say yes
 * @param preparedBy who prepared the amount: never among those who approve it
 * @param creditCode the store credit it became, if it or a part of it did; the newest of several
 * @param tenders the kinds of the payments it goes back to, with commas between them; null until its money is reserved,
 *     and for what is given as store credit
 * @param paymentId the one payment it gives back, because it is not kept; null for everything that is owed for goods
 */
public record Refund(
        @Id @Nullable Long id,
        long caseId,
        int number,
        State state,
        Outcome method,
        long totalMinor,
        String currency,
        int approvalsNeeded,
        @Nullable String approvalBecause,
        @Nullable String payoutInstanceId,
        String preparedBy,
        Instant calculatedAt,
        @Nullable Instant settledAt,
        @Nullable String creditCode,
        @Nullable String tenders,
        @Nullable Long paymentId) {

    public enum State {
        /** Calculated; nobody has decided yet. */
        CALCULATED,
        /** Waits for finance. */
        WAITING_APPROVAL,
        /** Approved, its money reserved; on its way through the provider. */
        APPROVED,
        /** A person has to find a way. */
        BLOCKED,
        /** Finance said no. */
        REJECTED,
        /** The customer has it. */
        SETTLED
    }

    public Money total() {
        return Money.ofMinor(CurrencyUnit.of(currency), totalMinor);
    }

    /** Whether it gives back a payment nobody needs: then it says nothing about where its case stands. */
    public boolean ofPayment() {
        return paymentId != null;
    }

    public long key() {
        return Objects.requireNonNull(id);
    }
}
