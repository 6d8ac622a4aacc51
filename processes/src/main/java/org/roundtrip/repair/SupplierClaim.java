package org.roundtrip.repair;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit sent on to its maker, and what that costs him.
 *
 * @param dueAt until when he should answer
 * @param claimedMinor what we claim back of him, 0 for nothing
 * @param creditedMinor what he paid or credited, null while finance has not seen it
 */
public record SupplierClaim(
        long id,
        long caseId,
        String supplier,
        State state,
        @Nullable String tracking,
        Instant dueAt,
        @Nullable Answer answer,
        long claimedMinor,
        @Nullable Long creditedMinor,
        String currency,
        @Nullable String processInstanceId) {
    public enum State {
        OPENED,
        SENT,
        ANSWERED,
        MATCHED
    }

    public enum Answer {
        REPAIRED,
        REPLACED,
        CREDIT,
        DECLINED
    }
}
