package org.roundtrip.warehouse;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.shipping.ParcelArrival;
import org.roundtrip.warehouse.Discrepancy.Kind;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** An item of another case lies in the parcel: it is counted there, as if it had come in a parcel of its own. */
@Service
public class MoveItem {
    private final ReceiveParcel receiving;
    private final UnpackParcel unpacking;
    private final TickItem ticking;
    private final CountedSerials serials;
    private final Receipts receipts;
    private final Discrepancies discrepancies;
    private final WaitingWork work;
    private final ParcelArrival arrival;
    private final CaseLines lines;
    private final CaseFiles files;
    private final CaseDesk cases;
    private final Commands commands;

    MoveItem(
            ReceiveParcel receiving,
            UnpackParcel unpacking,
            TickItem ticking,
            CountedSerials serials,
            Receipts receipts,
            Discrepancies discrepancies,
            WaitingWork work,
            ParcelArrival arrival,
            CaseLines lines,
            CaseFiles files,
            CaseDesk cases,
            Commands commands) {
        this.receiving = receiving;
        this.unpacking = unpacking;
        this.ticking = ticking;
        this.serials = serials;
        this.receipts = receipts;
        this.discrepancies = discrepancies;
        this.work = work;
        this.arrival = arrival;
        this.lines = lines;
        this.files = files;
        this.cases = cases;
        this.commands = commands;
    }

    /**
     * Moves a unit to the case it belongs to.
     *
     * @param code what was scanned: the item's number or serial number
     * @return false if that case can’t take it now, so that it is put aside and waits for somebody to settle it
     */
    public boolean move(CaseNumber from, String code, CaseNumber to, Actor actor) {
        return commands.run(() -> {
            // Two people who move items both ways wait for each other.
            Stream.of(known(from), known(to))
                    .sorted(Comparator.comparing(CaseFile::key))
                    .forEach(file -> cases.lock(file.key()));
            var here = known(from);
            var there = known(to);
            unpacking.open(here, actor);
            if (counts(there, code, actor)) {
                cases.tell(there.key(), "item-linked", actor, Map.of("quantity", "1"));
                cases.touchUnlessChanged(there.key());
                return true;
            }
            discrepancies.note(Kind.FOREIGN_ITEM, code, to.value(), 1, here.key(), actor);
            return false;
        });
    }

    /** Counts a unit for its case, whose row is locked, if it still wants one. Its parcel is thereby received. */
    boolean counts(CaseFile there, String code, Actor actor) {
        var line = wanted(there, code);
        boolean shut = receipts.last(there.key()).filter(last -> !last.open()).isPresent();
        if (line.isEmpty() || shut) {
            return false;
        }
        if (work.inspection(there.key()).isEmpty()) {
            if (!work.parcelMayArrive(there.key())) {
                return false;
            }
            arrival.arrived(there.number(), actor);
        }
        if (work.inspection(there.key()).isPresent()) {
            receiving.receive(there.key(), actor);
            unpacking.count(there.number(), line.get().lineNo(), true, actor);
            serials.of(there.key(), code)
                    .ifPresent(one -> serials.count(
                            unpacking.open(there, actor), line.get().lineNo(), one));
        }
        return true;
    }

    private Optional<CaseLine> wanted(CaseFile there, String code) {
        if (serials.of(there.key(), code)
                .filter(one -> serials.counted(there.key(), one))
                .isPresent()) {
            return Optional.empty();
        }
        var named = ticking.lines(there.key(), code.strip());
        var counted = receipts.counted(there.key());
        return lines.of(there.key()).stream()
                .filter(line -> named.contains(line.lineNo()))
                .filter(line -> line.expected() > counted.getOrDefault(line.lineNo(), 0))
                .findFirst();
    }

    private CaseFile known(CaseNumber number) {
        return files.findByNumber(number).orElseThrow(() -> new CaseNotFound(number.value()));
    }
}
