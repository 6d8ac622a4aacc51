package org.roundtrip.forms.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.shipping.Shipment;

/** The steps of a return. Those a case has left out (nothing was sent back, the request was refused) are not shown. */
final class ReturnProgress {
    private static final int APPROVED = 1;
    private static final int ON_ITS_WAY = 2;
    private static final int RECEIVED = 3;
    private static final int CHECKED = 4;
    private static final int REFUNDED = 5;
    private static final List<String> STEPS =
            List.of("requested", "approved", "on-its-way", "received", "checked", "refunded");

    private ReturnProgress() {}

    static List<Progress> of(
            CaseFile file,
            @Nullable Shipment shipment,
            @Nullable Instant approvedAt,
            @Nullable Instant checkedAt,
            @Nullable Instant refundedAt) {
        var times = new Instant[STEPS.size()];
        times[0] = file.openedAt();
        times[APPROVED] = approvedAt;
        times[CHECKED] = checkedAt;
        times[ON_ITS_WAY] = shipment == null ? null : shipment.handedInAt();
        times[RECEIVED] = shipment == null ? null : shipment.deliveredAt();
        times[REFUNDED] = refundedAt;
        boolean ended = Progress.ended(file.state());
        int reached = ended ? 0 : reached(file.state());
        for (int i = APPROVED; i <= CHECKED && !ended; i++) {
            // A question may come late: then the state alone would set the case back.
            reached = times[i] == null ? reached : Math.max(reached, i);
        }
        var steps = new ArrayList<Progress>();
        for (int i = 0; i < STEPS.size(); i++) {
            boolean leftOut = shipment == null && reached > ON_ITS_WAY && i >= ON_ITS_WAY && i < REFUNDED;
            boolean happened = i <= reached || times[i] != null;
            if (leftOut || ended && !happened) {
                continue;
            }
            var state = happened ? Progress.State.DONE : i == reached + 1 ? Progress.State.NOW : Progress.State.AHEAD;
            steps.add(new Progress("portal.step." + STEPS.get(i), state, times[i]));
        }
        if (ended) {
            steps.add(new Progress("portal.step." + file.state(), Progress.State.DONE, file.closedAt()));
        }
        return steps;
    }

    private static int reached(CaseState state) {
        return switch (state) {
            case REQUESTED, IN_REVIEW, AWAITING_CUSTOMER, AWAITING_PAYMENT, REFUSED, EXPIRED, CANCELLED -> 0;
            case AWAITING_PARCEL -> APPROVED;
            case IN_TRANSIT -> ON_ITS_WAY;
            case RECEIVED, IN_REPAIR, AT_SUPPLIER -> RECEIVED;
            case REFUND_WAITING, REFUND_BLOCKED, REPLACEMENT_SENT -> CHECKED;
            case REFUNDED, EXCHANGED, REPAIRED, UNREPAIRED -> REFUNDED;
        };
    }
}
