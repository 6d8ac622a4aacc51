package org.roundtrip.forms.credits.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.credit.StoreCredit;

/**
 * A credit as it stands, in minor units of {@code currency}.
 *
 * @param code for those who spend it; who only looks gets its end
 * @param expired whether it can't be spent any more
 */
record CreditJson(
        long id,
        String code,
        String email,
        String currency,
        long issued,
        long balance,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        boolean expired) {

    static CreditJson of(StoreCredit credit, boolean wholeCode, Instant now) {
        return new CreditJson(
                credit.id(),
                wholeCode ? credit.code().value() : credit.code().ending(),
                credit.holderEmail(),
                credit.issued().getCurrencyUnit().getCode(),
                credit.issued().getAmountMinorLong(),
                credit.balance().getAmountMinorLong(),
                credit.issuedAt(),
                credit.expiresAt(),
                credit.expired(now));
    }
}
