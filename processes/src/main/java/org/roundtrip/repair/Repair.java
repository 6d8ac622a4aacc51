package org.roundtrip.repair;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.policy.WarrantyPolicy.Entitlement;
import org.roundtrip.warranty.SerialNumber;

/**
 * The repair a case is about.
 *
 * @param answers to the questions about the fault
 * @param entitlement on what ground, null while undecided
 * @param choiceDue whether its period is over, so that the customer need not wait any longer
 * @param repairDays within how many days the law wants it done, 0 if it names none
 * @param extensionMonths what it adds to the guarantee
 * @param dueAt when its period ends; null before it is here
 * @param labourMinutes how long it takes or took, null if nobody said
 * @param end how it ended on the bench or before; null while it goes on
 */
public record Repair(
        long caseId,
        String sku,
        SerialNumber serial,
        String fault,
        @Nullable String since,
        boolean damageByUse,
        @Nullable String proof,
        Map<String, String> answers,
        @Nullable Entitlement entitlement,
        boolean choiceDue,
        @Nullable String because,
        @Nullable String law,
        int repairDays,
        int extensionMonths,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable String diagnosis,
        @Nullable String finding,
        @Nullable Integer labourMinutes,
        @Nullable End end) {

    /** Whether the customer pays nothing for it. */
    public boolean free() {
        return entitlement == Entitlement.GUARANTEE || entitlement == Entitlement.WARRANTY;
    }

    /** How a repair ends. */
    public enum End {
        REPAIRED,
        /** The device went back as it was. */
        UNREPAIRED,
        NOT_REPAIRABLE,
        TOO_LATE,
        LOST,
        REPLACED,
        REFUNDED,
        REFUSED,
        CANCELLED
    }
}
