package org.roundtrip.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.TooLate;
import org.roundtrip.shipping.LateParcel;
import org.roundtrip.warehouse.Discrepancy.Kind;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** Parcels come in: the first one by whatever it is found by, the next ones only if they are others. */
@Service
public class ReceiveParcel {
    private final Receipts receipts;
    private final Discrepancies discrepancies;
    private final WaitingWork work;
    private final LateParcel late;
    private final CaseDesk cases;
    private final Commands commands;

    ReceiveParcel(
            Receipts receipts,
            Discrepancies discrepancies,
            WaitingWork work,
            LateParcel late,
            CaseDesk cases,
            Commands commands) {
        this.receipts = receipts;
        this.discrepancies = discrepancies;
        this.work = work;
        this.late = late;
        this.cases = cases;
        this.commands = commands;
    }

    /** Somebody has the case's parcel in hand. @return false if it was received before */
    public boolean receive(long caseId, Actor actor) {
        return receive(caseId, null, actor);
    }

    /**
     * Somebody has a parcel of the case in hand. While a rest is awaited, one that bears a code of its own brings it.
     *
     * @param trackingCode what is written on it, if that was scanned
     * @return false if it was received before
     */
    boolean receive(long caseId, @Nullable String trackingCode, Actor actor) {
        return commands.run(() -> {
            cases.lock(caseId);
            var before = receipts.of(caseId);
            if (!before.isEmpty() && !bringsRest(before, trackingCode)) {
                return false;
            }
            receiveNext(caseId, trackingCode, actor);
            return true;
        });
    }

    private static boolean bringsRest(List<Receipt> before, @Nullable String trackingCode) {
        return trackingCode != null
                && before.get(before.size() - 1).restAwaited()
                && before.stream().noneMatch(one -> trackingCode.equals(one.trackingCode()));
    }

    /**
     * The parcel with the rest is here: somebody says so, because nothing on it does.
     *
     * @param after the number of the parcel before it, so that saying it twice changes nothing
     * @return false if the case was inspected without it, so that support looks at it
     * @throws TooLate if no rest is awaited
     */
    public boolean next(CaseNumber number, int after, Actor actor) {
        return commands.run(() -> {
            var file = cases.lock(number);
            var last = receipts.last(file.key());
            boolean known = last.filter(one -> one.no() > after).isPresent();
            if (!known && last.filter(Receipt::restAwaited).isEmpty()) {
                throw new TooLate("no-rest-awaited", "no other parcel of this case is awaited");
            }
            if (!known) {
                restIsHere(file, null, actor);
            }
            return work.inspection(file.key()).isPresent();
        });
    }

    /** The rest came after the inspection. @return false if it is no parcel that was not here before */
    boolean cameAfterInspection(long caseId, String trackingCode, Actor actor) {
        var file = cases.lock(caseId);
        var before = receipts.of(caseId);
        if (before.isEmpty() || !bringsRest(before, trackingCode)) {
            return false;
        }
        restIsHere(file, trackingCode, actor);
        return true;
    }

    private void restIsHere(CaseFile file, @Nullable String trackingCode, Actor actor) {
        if (work.inspection(file.key()).isPresent()) {
            receiveNext(file.key(), trackingCode, actor);
        } else {
            late(file, trackingCode, actor);
        }
    }

    /** Nobody waits for it any more: support looks at it. If it is the rest that was awaited, that is no longer. */
    void late(CaseFile file, @Nullable String trackingCode, Actor actor) {
        if (receipts.last(file.key()).filter(Receipt::restAwaited).isPresent()) {
            receiveNext(file.key(), trackingCode, actor);
        }
        late.cameUnannounced(file);
    }

    /**
     * Another parcel of the case turned up, announced or not; it brings what the one on the table does not hold. The first
     * one bears the label we sent, as far as we know.
     */
    void receiveNext(long caseId, @Nullable String trackingCode, Actor actor) {
        var last = receipts.last(caseId);
        last.filter(Receipt::open).ifPresent(one -> receipts.checked(one, true, actor));
        int no = 1 + last.map(Receipt::no).orElse(0);
        var code = trackingCode == null && no == 1 ? work.trackingCode(caseId).orElse(null) : trackingCode;
        receipts.received(caseId, no, code, actor);
        discrepancies.cleared(caseId, Kind.REST_TO_COME, actor);
    }
}
