package org.roundtrip.credit;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a credit's ledger, never changed.
 *
 * @param amount what it adds to the balance, or takes off if negative
 * @param balance what it left
 * @param purpose what it is for: there is one entry for one purpose
 * @param reason why, as a code, for example {@code refund}
 * @param note the same in somebody's words, for staff
 * @param order the shop's number of the order that a spend paid
 * @param spendId for a REVERSE the spend that it gives back
 * @param cause what entries of one doing have in common, for example the attempt of a refund
 * @param by sign-in name of whoever did it
 */
public record CreditEntry(
        long id,
        long creditId,
        Kind kind,
        Money amount,
        Money balance,
        String purpose,
        String reason,
        @Nullable String note,
        @Nullable String order,
        @Nullable Long spendId,
        @Nullable String cause,
        Instant at,
        String by) {

    public enum Kind {
        ISSUE,
        SPEND,
        REVERSE,
        EXPIRE
    }
}
