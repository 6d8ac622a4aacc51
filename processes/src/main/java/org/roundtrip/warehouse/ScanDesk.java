package org.roundtrip.warehouse;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.shipping.ParcelArrival;
import org.roundtrip.warehouse.Reading.Kind;
import org.roundtrip.warehouse.Scanned.Result;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** The one scan box of the goods-in desk: finds out what a code is and receives the parcel it stands for. */
@Service
public class ScanDesk {
    /** What only a whole parcel is found by; a scan of an item says nothing about who opened its parcel. */
    private static final Set<Kind> PARCELS = EnumSet.of(Kind.PARCEL, Kind.CASE, Kind.ORDER);

    private final ReadCode codes;
    private final Scans scans;
    private final WaitingWork work;
    private final ReceiveParcel receiving;
    private final Receipts receipts;
    private final ParcelArrival arrival;
    private final CaseDesk cases;
    private final Commands commands;

    ScanDesk(
            ReadCode codes,
            Scans scans,
            WaitingWork work,
            ReceiveParcel receiving,
            Receipts receipts,
            ParcelArrival arrival,
            CaseDesk cases,
            Commands commands) {
        this.codes = codes;
        this.scans = scans;
        this.work = work;
        this.receiving = receiving;
        this.receipts = receipts;
        this.arrival = arrival;
        this.cases = cases;
        this.commands = commands;
    }

    /** Takes a scan. A parcel that is to be inspected is received by it, once. */
    public Scanned scan(String code, Actor actor) {
        return scan(code, null, actor);
    }

    /** As {@link #scan(String, Actor)}. @param sentAs a random name: the same one again is the same scan */
    public Scanned scan(String code, @Nullable String sentAs, Actor actor) {
        var reading = codes.read(code);
        return commands.run(() -> scans.once(sentAs, code, actor, () -> take(reading, actor)));
    }

    private Scanned take(Reading reading, Actor actor) {
        return switch (reading.kind()) {
            case UNKNOWN -> scans.note(reading, Result.UNKNOWN, null, null, actor);
            case CREDIT -> scans.note(reading, Result.NOTHING_TO_DO, null, null, actor);
            case PLATE -> scans.note(reading, Result.FOUND, reading.cases().get(0), null, actor);
            default -> ofCase(reading, actor);
        };
    }

    /** The cases a code may be about: those that wait for the warehouse, if any does. */
    public List<Long> candidates(Reading reading) {
        var waiting = reading.cases().stream()
                .filter(caseId -> work.task(caseId).isPresent())
                .toList();
        return waiting.isEmpty() ? reading.cases() : waiting;
    }

    /**
     * The warehouse holds a parcel that no carrier has scanned: it is received now.
     *
     * @throws org.roundtrip.cases.TooLate if the case waits for no parcel
     */
    public void arrived(CaseNumber number, Actor actor) {
        commands.run(() -> {
            arrival.arrived(number, actor);
            long caseId = cases.lock(number).key();
            if (work.inspection(caseId).isPresent()) {
                receiving.receive(caseId, actor);
            }
        });
    }

    private Scanned ofCase(Reading reading, Actor actor) {
        var found = candidates(reading);
        if (found.size() > 1) {
            return scans.note(reading, Result.SEVERAL, null, null, actor);
        }
        long caseId = found.get(0);
        if (work.task(caseId).isEmpty()) {
            boolean expected = work.parcelExpected(caseId);
            if (!expected
                    && reading.kind() == Kind.PARCEL
                    && receiving.cameAfterInspection(caseId, reading.code(), actor)) {
                return scans.note(reading, Result.CAME_LATE, caseId, null, actor);
            }
            boolean received = !expected && receipts.last(caseId).isPresent();
            var result = expected ? Result.FOUND : received ? Result.REPEATED : Result.NOTHING_TO_DO;
            return scans.note(reading, result, caseId, null, actor);
        }
        boolean toUnpack = work.inspection(caseId).isPresent();
        boolean first =
                toUnpack && receiving.receive(caseId, reading.kind() == Kind.PARCEL ? reading.code() : null, actor);
        boolean again = !first && toUnpack && (PARCELS.contains(reading.kind()) || checked(caseId));
        var result = first ? Result.RECEIVED : again ? Result.REPEATED : Result.FOUND;
        return scans.note(reading, result, caseId, null, actor);
    }

    private boolean checked(long caseId) {
        return receipts.last(caseId).filter(last -> !last.open()).isPresent();
    }
}
