package org.roundtrip.credit;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A credit as it stands.
 *
 * @param expiresAt from when it can't be spent any more; null if it never expires
 */
public record StoreCredit(
        long id,
        CreditCode code,
        String holderEmail,
        Money issued,
        Money balance,
        Instant issuedAt,
        @Nullable Instant expiresAt) {

    /** Whether it can't be spent any more, also before the sweep has noted that. */
    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
