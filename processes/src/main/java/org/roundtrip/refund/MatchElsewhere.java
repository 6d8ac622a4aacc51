package org.roundtrip.refund;

import java.util.List;
import java.util.Set;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.orders.OrderKey;
import org.roundtrip.orders.OrderLine;
import org.roundtrip.orders.OrderLines;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.orders.UnitRange;
import org.roundtrip.refund.ElsewhereRefund.MatchedAs;
import org.roundtrip.work.Commands;
import org.roundtrip.worklist.AlreadyAnswered;
import org.roundtrip.worklist.NotAllowed;
import org.springframework.stereotype.Service;

/** A person of finance says what a refund made elsewhere was for. Said once; who and when is kept. */
@Service
public class MatchElsewhere {
    private static final int LONGEST_NOTE = 500;

    private final RefundsElsewhere elsewhere;
    private final UnpaidRefunds unpaid;
    private final Orders orders;
    private final OrderLines lines;
    private final ReservedUnits units;
    private final CaseDesk cases;
    private final Commands commands;

    MatchElsewhere(
            RefundsElsewhere elsewhere,
            UnpaidRefunds unpaid,
            Orders orders,
            OrderLines lines,
            ReservedUnits units,
            CaseDesk cases,
            Commands commands) {
        this.elsewhere = elsewhere;
        this.unpaid = unpaid;
        this.orders = orders;
        this.lines = lines;
        this.units = units;
        this.cases = cases;
        this.commands = commands;
    }

    /** So many units of a line. */
    public record Units(int lineNo, int count) {}

    /** A line of the order, and how many of its units nobody has spoken for. */
    public record Free(OrderLine line, int free) {}

    /** The lines of the order it was paid for. */
    public List<Free> free(ElsewhereRefund refund) {
        var taken = units.taken(Set.of(refund.orderId()));
        return lines.of(refund.orderId()).stream()
                .map(line -> new Free(line, UnitRange.count(freeOf(line, taken.get(key(line))))))
                .toList();
    }

    /** Refunds of cases that it may have paid: they could not be paid, and ask for the same amount. */
    public List<UnpaidRefunds.Unpaid> candidates(ElsewhereRefund refund) {
        return unpaid.thatMayBePaidBy(refund);
    }

    /** It was none of the others. @throws InvalidRequest without a note that says why */
    public void asGoodwill(long id, Actor actor, String note) {
        commands.run(() -> {
            var refund = open(id, actor);
            if (note.isBlank()) {
                throw new InvalidRequest("/note", "note-missing", "say what it was for");
            }
            elsewhere.match(id, MatchedAs.GOODWILL, null, null, text(note), actor.name());
            elsewhere.tell(refund.id(), "goodwill", actor.name(), text(note));
        });
    }

    /** It was for these units: the lowest free ones of each line. @throws InvalidRequest if a line has not so many */
    public void toUnits(long id, Actor actor, List<Units> wanted, String note) {
        commands.run(() -> {
            // The order before the payment, as opening a case does.
            var number = elsewhere.find(id).orElseThrow(MatchElsewhere::gone).orderNumber();
            orders.lockByNumber(Set.of(number));
            var refund = open(id, actor);
            if (wanted.stream().anyMatch(each -> each.count() < 0)
                    || wanted.stream().map(Units::lineNo).distinct().count() < wanted.size()) {
                throw new InvalidRequest("/units", "units-odd", "name each line once, with no fewer than no units");
            }
            var some = wanted.stream().filter(each -> each.count() > 0).toList();
            if (some.isEmpty()) {
                throw new InvalidRequest("/units", "units-missing", "choose at least one unit");
            }
            var free = free(refund);
            some.forEach(each -> take(refund, free, each));
            elsewhere.match(id, MatchedAs.UNITS, null, null, text(note), actor.name());
            elsewhere.tell(id, "units", actor.name(), text(inWords(some, note)));
        });
    }

    /** It paid this refund of a case. @throws InvalidRequest if that can't be */
    public void toRefund(long id, Actor actor, long refundId, String note) {
        commands.run(() -> {
            var known = elsewhere.find(id).orElseThrow(MatchElsewhere::gone);
            var chosen = chosen(known, refundId);
            var file = cases.lock(chosen.caseId());
            var refund = open(id, actor);
            var now = chosen(refund, refundId);
            elsewhere.match(id, MatchedAs.REFUND, refundId, now.legId(), text(note), actor.name());
            elsewhere.tell(id, "refund", actor.name(), text(now.caseNumber() + " " + note));
            unpaid.paidBy(refund, now, file, actor, note);
        });
    }

    private UnpaidRefunds.Unpaid chosen(ElsewhereRefund refund, long refundId) {
        return candidates(refund).stream()
                .filter(each -> each.refundId() == refundId)
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "/refund", "no-such-refund", "this refund does not wait to be paid in this amount"));
    }

    /** Under the lock of its payment, so that only one person says it. */
    private ElsewhereRefund open(long id, Actor actor) {
        if (!actor.has("FINANCE")) {
            throw new NotAllowed("wrong-role", "this is for finance");
        }
        var refund = elsewhere.lock(id).orElseThrow(MatchElsewhere::gone);
        if (!refund.isOpen()) {
            throw new AlreadyAnswered(
                    "already-matched",
                    refund.match() == null
                            ? "this refund failed at the provider, so there is nothing to match"
                            : refund.match().by() + " has said what this refund was for");
        }
        return refund;
    }

    private void take(ElsewhereRefund refund, List<Free> free, Units wanted) {
        var line = free.stream()
                .filter(each -> each.line().lineNo() == wanted.lineNo())
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("/units", "no-such-line", "the order has no such line"));
        if (line.free() < wanted.count()) {
            throw new InvalidRequest(
                    "/units/" + wanted.lineNo(),
                    "not-so-many-free",
                    "only " + line.free() + " units of this line are free");
        }
        var taken = units.taken(Set.of(refund.orderId())).get(key(line.line()));
        units.refundedElsewhere(
                refund.id(), key(line.line()), UnitRange.lowest(freeOf(line.line(), taken), wanted.count()));
    }

    private static List<UnitRange> freeOf(OrderLine line, @org.jspecify.annotations.Nullable List<UnitRange> taken) {
        return UnitRange.free(line.quantity(), taken == null ? List.of() : taken);
    }

    private static OrderKey key(OrderLine line) {
        return new OrderKey(line.orderId(), line.lineNo());
    }

    private static String inWords(List<Units> units, String note) {
        return units.stream()
                        .map(each -> each.count() + " × line " + each.lineNo())
                        .collect(java.util.stream.Collectors.joining(", "))
                + (note.isBlank() ? "" : ": " + note);
    }

    private static String text(String note) {
        var text = note.strip();
        return text.length() <= LONGEST_NOTE ? text : text.substring(0, LONGEST_NOTE);
    }

    private static AlreadyAnswered gone() {
        return new AlreadyAnswered("no-such-refund", "there is no such refund");
    }
}
