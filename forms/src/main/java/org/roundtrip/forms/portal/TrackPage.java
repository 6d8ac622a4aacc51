package org.roundtrip.forms.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.Messages;
import org.roundtrip.cases.Outcome;
import org.roundtrip.followup.FollowUp;

/**
 * All a customer sees of a case.
 *
 * @param answerable whether how it went may still be said, if it has not been
 */
record TrackPage(
        CaseFile file,
        String path,
        List<CaseLine> lines,
        List<Progress> steps,
        List<History.Event> history,
        List<MoneyCard> money,
        Parcels.@Nullable Parcel parcel,
        List<Parcels.Sent> sent,
        History.@Nullable Asked asked,
        @Nullable String refusal,
        List<Messages.Message> messages,
        boolean answerable,
        @Nullable FollowUp followUp) {

    /** The key of the heading, which says where the case stands. */
    public String status() {
        if (file.state() == CaseState.AWAITING_CUSTOMER) {
            if (repair()) {
                return "portal.status.repair-answer";
            }
            return asked != null && asked.offer() ? "portal.status.offer" : "portal.status.question";
        }
        if (file.state() == CaseState.AWAITING_PARCEL && (parcel == null || !parcel.ready())) {
            return "portal.status.label-wanted";
        }
        if (file.state() == CaseState.REFUNDED && file.outcome() == Outcome.STORE_CREDIT) {
            return "portal.status.credited";
        }
        return "portal.status." + file.state();
    }

    /** Whether there is a page about a repair beside this one. */
    public boolean repair() {
        return file.journey() == Journey.REPAIR;
    }

    /** good, bad, act or wait: what the colour of the heading says besides its words. */
    public String mood() {
        return switch (file.state()) {
            case REFUNDED, REPAIRED -> "good";
            case REFUSED, EXPIRED, CANCELLED -> "over";
            case AWAITING_CUSTOMER -> "act";
            case AWAITING_PARCEL -> parcel != null && parcel.ready() ? "act" : "wait";
            default -> "wait";
        };
    }

    /** Whether cancelling is still worth offering; the last word has the model. */
    public boolean cancellable() {
        return !file.closed()
                && switch (file.state()) {
                    case REQUESTED, IN_REVIEW, AWAITING_PARCEL -> true;
                    case AWAITING_CUSTOMER -> !repair() && (asked == null || !asked.offer());
                    default -> false;
                };
    }

    public boolean answered() {
        return followUp != null && followUp.isAnswered();
    }

    /** Whether the page asks how it went. */
    public boolean asks() {
        return answerable && !answered();
    }

    /** Whether there is anything to say about being asked by mail: a yes can always be taken back. */
    public boolean mails() {
        boolean stillToAsk = file.closed() ? asks() && followUp == null : !Progress.ended(file.state());
        return file.mayAskByMail() || file.customerEmail() != null && stillToAsk;
    }
}
