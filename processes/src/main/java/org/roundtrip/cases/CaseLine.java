package org.roundtrip.cases;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An order line's units in a case. The six quantities are six numbers: money follows accepted, deadlines follow
 * requested; authorised = received + kept + lost + what is still open, received = accepted + rejected.
 *
 * @param because why the policy or a person decided as {@code verdict} says, as a code
 * @param decidedBy the rule with its version, or the person's step, that decided so
 * @param goodwillMinor what a person gives on top of what the units paid, in minor units
 * @param diminishedPercent how much a person found the units to have lost in value; null leaves it to the policy
 */
public record CaseLine(
        long caseId,
        int lineNo,
        long orderId,
        int orderLineNo,
        String orderNumber,
        String sku,
        String name,
        ReturnReason reason,
        @Nullable String comment,
        int requested,
        int authorised,
        int received,
        int accepted,
        int rejected,
        int kept,
        int lost,
        @Nullable String verdict,
        @Nullable String because,
        @Nullable String grade,
        @Nullable String inspectionNote,
        @Nullable String disposition,
        @Nullable String dispositionBecause,
        @Nullable String decidedBy,
        long goodwillMinor,
        @Nullable BigDecimal diminishedPercent) {

    /** A line as it is asked for, nothing decided. */
    public static CaseLine requested(
            long caseId,
            int lineNo,
            long orderId,
            int orderLineNo,
            String orderNumber,
            String sku,
            String name,
            ReturnReason reason,
            @Nullable String comment,
            int requested) {
        return new CaseLine(
                caseId,
                lineNo,
                orderId,
                orderLineNo,
                orderNumber,
                sku,
                name,
                reason,
                comment,
                requested,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null);
    }

    /** Units the money follows: accepted, kept with our consent, and lost at our risk. */
    public int refundable() {
        return accepted + kept + lost;
    }

    /** Units that will be paid for if everything comes back as it should; after inspection, those that are. */
    public int payable() {
        if (grade != null || received + lost > 0) {
            return refundable();
        }
        return verdict == null || verdict.equals("REVIEW") ? requested : authorised;
    }

    /** Units a parcel is to bring. */
    public int expected() {
        return authorised - kept;
    }

    /** Authorised units nobody has seen yet. */
    public int missing() {
        return authorised - received - kept - lost;
    }

    /** Decided by the policy or a person: how many units may come back, and how many of them stay with the customer. */
    public CaseLine decided(String verdict, String because, String decidedBy, int authorised, int kept) {
        return counted(authorised, received, accepted, rejected, kept, lost)
                .judged(verdict, because, grade, inspectionNote, disposition, dispositionBecause)
                .adjusted(decidedBy, goodwillMinor, diminishedPercent);
    }

    /** With what a person gives on top and finds lost in value. */
    public CaseLine adjusted(long goodwillMinor, @Nullable BigDecimal diminishedPercent) {
        return adjusted(decidedBy, goodwillMinor, diminishedPercent);
    }

    /** Seen by the warehouse; where it goes is to be decided anew. */
    public CaseLine inspected(int received, int accepted, String grade, @Nullable String note) {
        return counted(authorised, received, accepted, received - accepted, kept, lost)
                .judged(verdict, because, grade, note, null, null);
    }

    /** Its way after inspection is decided. */
    public CaseLine disposed(String disposition, String dispositionBecause) {
        return judged(verdict, because, grade, inspectionNote, disposition, dispositionBecause);
    }

    /** Accepted by a person, whatever was found: rejected units count as accepted, missing ones as lost at our risk. */
    public CaseLine acceptedAfterAll() {
        return counted(authorised, received, received, 0, kept, authorised - received - kept);
    }

    /** Refused after inspection: nothing of what arrived is accepted. */
    public CaseLine rejectedAfterAll() {
        return counted(authorised, received, 0, received, kept, lost);
    }

    private CaseLine counted(int authorised, int received, int accepted, int rejected, int kept, int lost) {
        return new CaseLine(
                caseId,
                lineNo,
                orderId,
                orderLineNo,
                orderNumber,
                sku,
                name,
                reason,
                comment,
                requested,
                authorised,
                received,
                accepted,
                rejected,
                kept,
                lost,
                verdict,
                because,
                grade,
                inspectionNote,
                disposition,
                dispositionBecause,
                decidedBy,
                goodwillMinor,
                diminishedPercent);
    }

    private CaseLine judged(
            @Nullable String verdict,
            @Nullable String because,
            @Nullable String grade,
            @Nullable String inspectionNote,
            @Nullable String disposition,
            @Nullable String dispositionBecause) {
        return new CaseLine(
                caseId,
                lineNo,
                orderId,
                orderLineNo,
                orderNumber,
                sku,
                name,
                reason,
                comment,
                requested,
                authorised,
                received,
                accepted,
                rejected,
                kept,
                lost,
                verdict,
                because,
                grade,
                inspectionNote,
                disposition,
                dispositionBecause,
                decidedBy,
                goodwillMinor,
                diminishedPercent);
    }

    private CaseLine adjusted(@Nullable String decidedBy, long goodwillMinor, @Nullable BigDecimal diminishedPercent) {
        return new CaseLine(
                caseId,
                lineNo,
                orderId,
                orderLineNo,
                orderNumber,
                sku,
                name,
                reason,
                comment,
                requested,
                authorised,
                received,
                accepted,
                rejected,
                kept,
                lost,
                verdict,
                because,
                grade,
                inspectionNote,
                disposition,
                dispositionBecause,
                decidedBy,
                goodwillMinor,
                diminishedPercent);
    }
}
