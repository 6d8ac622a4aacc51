package org.roundtrip.warehouse;

import java.util.Optional;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.cases.TooLate;
import org.roundtrip.warehouse.Discrepancy.Kind;
import org.roundtrip.warehouse.Scanned.Result;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** Takes back what somebody scanned by mistake, as long as nothing was done on top of it. */
@Service
public class UndoScan {
    private final Scans scans;
    private final Receipts receipts;
    private final CountedSerials serials;
    private final Discrepancies discrepancies;
    private final WaitingWork work;
    private final CaseDesk cases;
    private final Commands commands;

    UndoScan(
            Scans scans,
            Receipts receipts,
            CountedSerials serials,
            Discrepancies discrepancies,
            WaitingWork work,
            CaseDesk cases,
            Commands commands) {
        this.scans = scans;
        this.receipts = receipts;
        this.serials = serials;
        this.discrepancies = discrepancies;
        this.work = work;
        this.cases = cases;
        this.commands = commands;
    }

    /** Whether a scan can be taken back: it counted a unit, or received a parcel out of which nothing has come yet. */
    public boolean possible(Scanned scan) {
        return receipt(scan).isPresent();
    }

    /**
     * The unit is not counted, or the parcel not received.
     *
     * @throws TooLate if it did nothing, or somebody went on from there
     */
    public Scanned undo(long id, Actor actor) {
        return commands.run(() -> {
            var caseId = own(id, actor).caseId();
            if (caseId != null) {
                cases.lock(caseId);
            }
            // Only now: two presses of the button are one.
            var scan = own(id, actor);
            var receipt = receipt(scan).orElseThrow(() -> new TooLate("nothing-to-undo", "it can't be taken back"));
            if (scan.line() == null) {
                drop(receipt);
            } else {
                var before = receipt.count(scan.line());
                receipts.count(receipt, scan.line(), new Receipt.Count(before.counted() - 1, before.missing()));
                serials.forget(receipt.caseId(), scan.code());
            }
            scans.undone(id);
            return own(id, actor);
        });
    }

    private Scanned own(long id, Actor actor) {
        return scans.find(id, actor).orElseThrow(() -> new CaseNotFound("scan " + id));
    }

    private void drop(Receipt receipt) {
        receipts.dropped(receipt);
        if (receipt.no() > 1) {
            discrepancies.waitsAgain(receipt.caseId(), Kind.REST_TO_COME);
        }
    }

    /** The parcel that the scan changed, if that can be changed back. */
    private Optional<Receipt> receipt(Scanned scan) {
        if (scan.caseId() == null || work.inspection(scan.caseId()).isEmpty()) {
            return Optional.empty();
        }
        return receipts.last(scan.caseId())
                .filter(Receipt::open)
                .filter(last -> !last.receivedAt().isAfter(scan.at()))
                .filter(last -> scan.result() == Result.COUNTED
                        ? scan.line() != null && last.count(scan.line()).counted() > 0
                        : scan.result() == Result.RECEIVED && untouched(last));
    }

    private boolean untouched(Receipt receipt) {
        return !receipt.damaged()
                && receipt.counts().values().stream().allMatch(count -> count.counted() == 0 && !count.missing())
                && discrepancies.ofCase(receipt.caseId()).stream()
                        .allMatch(one -> one.notedAt().isBefore(receipt.receivedAt()));
    }
}
