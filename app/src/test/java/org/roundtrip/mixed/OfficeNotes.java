package org.roundtrip.mixed;

import java.util.function.LongSupplier;

/** What the driver writes down of an answer that support or finance gave. */
final class OfficeNotes {
    private final CaseNotes notes;

    OfficeNotes(CaseNotes notes) {
        this.notes = notes;
    }

    /** @param unpaid what of a refund the provider has not paid */
    Runnable of(String form, String choice, LongSupplier unpaid) {
        return switch (form + " " + choice) {
            case "intake/review-request ACCEPT", "intake/review-request REFUSE", "intake/review-request KEEP_ITEM" ->
                () -> notes.review = choice;
            case "refund/arrange-manual-payout PAID_ELSEWHERE" -> paid(unpaid.getAsLong());
            case "returns/answer-rejected-refund SEND_BACK" -> () -> notes.sentBackAfterNo = true;
            case "returns/answer-rejected-refund CLOSE_UNPAID" -> () -> notes.closedUnpaid = true;
            case "shipping/decide-lost-parcel LOST_AT_OUR_RISK" -> () -> notes.lostOnTheWay = true;
            case "exchange/decide-lost-replacement REFUND" -> () -> notes.replacementForgone = true;
            default -> () -> {};
        };
    }

    private Runnable paid(long amount) {
        return () -> notes.refundedElsewhere += amount;
    }
}
