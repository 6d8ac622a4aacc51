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
        History.@Nullable Turn turn,
        History.@Nullable Asked asked,
        @Nullable String refusal,
        @Nullable Swap swap,
        @Nullable Mending mending,
        List<Messages.Message> messages,
        boolean answerable,
        @Nullable FollowUp followUp) {

    /** The key of the heading, which says where the case stands. */
    public String status() {
        if (file.state() == CaseState.AWAITING_CUSTOMER) {
            return turn == null ? "portal.status.question" : "portal.status.turn." + turn;
        }
        if (file.state() == CaseState.AWAITING_PAYMENT && holds()) {
            return "portal.status.hold";
        }
        if (file.state() == CaseState.AWAITING_PARCEL && (parcel == null || !parcel.ready())) {
            return "portal.status.label-wanted";
        }
        if (file.state() == CaseState.REFUNDED && file.outcome() == Outcome.STORE_CREDIT) {
            return "portal.status.credited";
        }
        if (swap != null && !file.closed() && file.state() != CaseState.AWAITING_PARCEL && leaves() != null) {
            return "portal.status." + leaves();
        }
        if (repair() && file.state() == CaseState.IN_REPAIR && goesOut() != null) {
            return "portal.status." + goesOut();
        }
        return "portal.status." + file.state();
    }

    /** Whether what is asked of the customer is a hold on a card: nothing is to be paid then. */
    public boolean holds() {
        return swap != null && swap.atOnce();
    }

    /** How far what goes to the customer is: being packed, on its way, with him; null while nothing goes. */
    private @Nullable String leaves() {
        return sent.stream()
                .findFirst()
                .map(one -> one.deliveredAt() != null
                        ? "replacement-here"
                        : one.handedInAt() == null ? "replacement-packed" : "REPLACEMENT_SENT")
                .orElse(null);
    }

    /** How far a device that goes back to him is, or what he chose in its place; null while it is being repaired. */
    private @Nullable String goesOut() {
        return sent.stream()
                .filter(one -> !one.lent() && !one.words().endsWith(".LOST"))
                .findFirst()
                .map(one -> one.handedInAt() == null ? "device-packed" : "device-sent")
                .orElse(mending != null && mending.chosen() ? "chosen" : null);
    }

    /** The key of the sentence that says whose turn it is. */
    public String next() {
        if (file.closed() && mending != null && mending.lent()) {
            return "portal.next.loan";
        }
        return status().replace("portal.status.", "portal.next.");
    }

    /** The key of what to do on this page; null if there is nothing to do. */
    public @Nullable String action() {
        if (turn != null) {
            return "portal.action." + turn;
        }
        return switch (file.state()) {
            case AWAITING_PAYMENT -> holds() ? "portal.action.hold" : "portal.action.pay";
            case AWAITING_PARCEL -> toHandIn() ? "portal.action.hand-in" : null;
            default -> null;
        };
    }

    /** Whether the label is there and its parcel is not handed in yet. */
    public boolean toHandIn() {
        return file.state() == CaseState.AWAITING_PARCEL && parcel != null && parcel.ready();
    }

    /** Whether there is a page about a repair beside this one. */
    public boolean repair() {
        return file.journey() == Journey.REPAIR;
    }

    /** good, bad, act or wait: what the colour of the heading says besides its words. */
    public String mood() {
        return switch (file.state()) {
            case REFUNDED, REPAIRED, EXCHANGED -> "good";
            case REFUSED, EXPIRED, CANCELLED -> "over";
            case AWAITING_CUSTOMER, AWAITING_PAYMENT -> "act";
            case AWAITING_PARCEL -> toHandIn() ? "act" : "wait";
            default -> "wait";
        };
    }

    /** Whether what he gets in exchange can't be stopped any more. */
    public boolean gone() {
        return swap != null && swap.left();
    }

    /** Whether cancelling is still worth offering; the last word has the model. */
    public boolean cancellable() {
        return !file.closed()
                && !gone()
                && file.journey() != Journey.WITHDRAWAL
                && switch (file.state()) {
                    case REQUESTED, IN_REVIEW, AWAITING_PARCEL -> true;
                    case AWAITING_PAYMENT -> !repair();
                    case AWAITING_CUSTOMER -> turn == History.Turn.QUESTION || turn == History.Turn.CHOICE;
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
