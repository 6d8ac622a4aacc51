package org.roundtrip.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.Timeline;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundWays;
import org.roundtrip.refund.Refunds;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.springframework.stereotype.Service;

/** The ways a return ends, and the one moment on its way where the goods change hands. */
@Service
public class CloseReturn {
    /** The timeline's word for a case closed without money; its note is for the customer. */
    static final String CLOSED_UNPAID = "closed-unpaid";

    private static final String TO_CARD = "ORIGINAL";

    private final CaseDesk cases;
    private final CaseLines lines;
    private final Timeline timeline;
    private final Refunds refunds;
    private final RefundWays refundWays;
    private final Shipments shipments;
    private final ReservedUnits units;
    private final KeptItems kept;
    private final Notices notices;
    private final Clock clock;

    CloseReturn(
            CaseDesk cases,
            CaseLines lines,
            Timeline timeline,
            Refunds refunds,
            RefundWays refundWays,
            Shipments shipments,
            ReservedUnits units,
            KeptItems kept,
            Notices notices,
            Clock clock) {
        this.cases = cases;
        this.lines = lines;
        this.timeline = timeline;
        this.refunds = refunds;
        this.refundWays = refundWays;
        this.shipments = shipments;
        this.units = units;
        this.kept = kept;
        this.notices = notices;
        this.clock = clock;
    }

    public void refuse(long caseId) {
        units.release(caseId);
        var refusal = timeline.of(caseId).stream()
                .filter(entry -> entry.code().equals("review-refused"))
                .reduce((first, last) -> last);
        var note = refusal.map(entry -> entry.facts().get("note"));
        var reason = lines.of(caseId).get(0).because();
        notices.post(
                caseId,
                MailKind.REQUEST_REFUSED,
                note.isPresent()
                        ? Map.of("reason", String.valueOf(reason), "note", note.get())
                        : Map.of("reason", String.valueOf(reason)));
        cases.close(caseId, CaseState.REFUSED);
    }

    /** Nothing comes back: the customer keeps the item and gets the money all the same. @return when finance is warned */
    public Instant letKeep(long caseId) {
        notices.post(caseId, MailKind.REQUEST_APPROVED_KEEP, Map.of());
        return RefundDue.withoutGoods(cases.known(caseId), clock.instant()).warnAt();
    }

    /**
     * How the goods came, or did not.
     *
     * @param warnAt when finance has to be warned that the refund is nearly due
     */
    public record Delivery(boolean lost, Instant warnAt) {}

    /** The parcel is here, or lost at our risk: its shipment says which. */
    public Delivery takeDelivery(long caseId) {
        var shipment = shipments.ofCase(caseId, Direction.IN).stream().findFirst();
        boolean lost =
                shipment.filter(one -> one.state() == Shipment.State.LOST).isPresent();
        var due = RefundDue.of(
                cases.known(caseId), shipment.map(Shipment::handedInAt).orElse(null), clock.instant());
        if (lost) {
            lines.update(
                    lines.of(caseId).stream().map(CaseLine::acceptedAfterAll).toList());
        } else {
            notices.post(caseId, MailKind.PARCEL_RECEIVED, Map.of());
            cases.move(caseId, CaseState.RECEIVED, WaitingFor.WAREHOUSE, due.at());
        }
        return new Delivery(lost, due.warnAt());
    }

    /** Nothing came in time. @return whether something is owed all the same: then the case goes on to that */
    public boolean expire(long caseId) {
        if (cases.known(caseId).journey() == Journey.WITHDRAWAL) {
            // The contract has ended whether or not the goods come: support settles what becomes of them.
            cases.tell(caseId, "withdrawal-goods-missing", Actor.SYSTEM);
            return false;
        }
        cases.tell(caseId, "request-expired", Actor.SYSTEM);
        notices.post(caseId, MailKind.REQUEST_EXPIRED, Map.of());
        if (kept.letTheRestGo(caseId)) {
            return true;
        }
        cases.close(caseId, CaseState.EXPIRED);
        return false;
    }

    /** Support gave the parcel up. @return whether something is owed all the same: then the case goes on to that */
    public boolean abandon(long caseId) {
        if (kept.letTheRestGo(caseId)) {
            cases.tell(caseId, "rest-given-up", Actor.SYSTEM);
            return true;
        }
        cases.tell(caseId, CLOSED_UNPAID, Actor.SYSTEM);
        notices.post(caseId, MailKind.CLOSED_WITHOUT_REFUND, Map.of());
        cases.close(caseId, CaseState.REFUSED);
        return false;
    }

    /** The customer cancelled what was to come back. @return whether something is owed all the same */
    public boolean finishCancellation(long caseId) {
        return kept.owed(caseId);
    }

    /** Goes on to the refund of what the customer keeps. @return when finance is warned */
    public Instant refundKept(long caseId) {
        var due = RefundDue.withoutGoods(cases.known(caseId), clock.instant());
        cases.move(caseId, CaseState.REFUND_WAITING, WaitingFor.PROVIDER, due.at());
        return due.warnAt();
    }

    /** The end of the way. @return whether the customer was given money */
    public boolean close(long caseId) {
        var all = refunds.ofCase(caseId).stream()
                .filter(refund -> !refund.ofPayment())
                .toList();
        if (all.stream().anyMatch(refund -> refund.state() == Refund.State.BLOCKED)) {
            // It was paid and has bounced meanwhile: the case stays open until finance has paid it again.
            cases.move(caseId, CaseState.REFUND_BLOCKED, WaitingFor.FINANCE);
            return true;
        }
        var paid = all.stream()
                .filter(refund -> refund.state() == Refund.State.SETTLED)
                .findFirst();
        cases.tell(caseId, "case-closed", Actor.SYSTEM);
        if (paid.isPresent()) {
            notices.post(caseId, MailKind.REFUNDED, facts(paid.get()));
            cases.close(caseId, CaseState.REFUNDED);
            return true;
        }
        units.release(caseId);
        notices.post(caseId, MailKind.CLOSED_WITHOUT_REFUND, whyUnpaid(caseId));
        cases.close(caseId, CaseState.REFUSED);
        return false;
    }

    /** Support's words, where there are any. */
    private Map<String, String> whyUnpaid(long caseId) {
        return timeline.of(caseId).stream()
                .filter(entry -> entry.code().equals(CLOSED_UNPAID))
                .reduce((first, last) -> last)
                .map(entry -> entry.facts().get("note"))
                .map(note -> Map.of("note", note))
                .orElse(Map.of());
    }

    private Map<String, String> facts(Refund refund) {
        var ways = refundWays.of(refund);
        var facts = new HashMap<>(Map.of("amount", refund.total().toString(), "method", method(ways)));
        if (!facts.get("method").equals(TO_CARD)) {
            facts.putAll(ways.amounts());
            facts.put("creditCode", ways.codes(RefundWays.To.NEW_CREDIT));
            var until = ways.until();
            if (until != null) {
                // The last whole day it is good on, wherever the shop is.
                facts.put(
                        "creditUntil",
                        LocalDate.ofInstant(until, clock.getZone()).minusDays(1).toString());
            }
        }
        return facts;
    }

    /** The word for where the money went, for the mail. */
    private static String method(RefundWays.Ways ways) {
        if (ways.several()) {
            return "BOTH";
        }
        return switch (ways.all().get(0).to()) {
            case CARD -> TO_CARD;
            case STORE_CREDIT -> "BACK_ON_CREDIT";
            case NEW_CREDIT -> "STORE_CREDIT";
        };
    }
}
