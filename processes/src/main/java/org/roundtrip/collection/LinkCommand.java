package org.roundtrip.collection;

import java.time.Instant;
import org.joda.money.Money;

/**
 * The page a provider is asked for.
 *
 * @param caseNumber for its dashboard
 * @param what what it is for, in words, for the page
 * @param hold whether the money is held only
 * @param expiresAt when the page closes by itself, in whole seconds
 * @param paidUrl where the customer goes after paying, {@code backUrl} where he goes if he does not
 */
public record LinkCommand(
        CollectionKey key,
        Money amount,
        String caseNumber,
        String what,
        boolean hold,
        Instant expiresAt,
        String paidUrl,
        String backUrl) {}
