package org.roundtrip.warehouse;

import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.shipping.ParcelArrival;
import org.springframework.stereotype.Component;

/** A parcel that lies here belongs to a case: what that means there. Callers hold the lock of the case's row. */
@Component
class TakeParcel {
    private final WaitingWork work;
    private final ReceiveParcel receiving;
    private final ParcelArrival arrival;

    TakeParcel(WaitingWork work, ReceiveParcel receiving, ParcelArrival arrival) {
        this.work = work;
        this.receiving = receiving;
        this.arrival = arrival;
    }

    /**
     * It is the one that is expected, another one beside it, or one that came late.
     *
     * @param code what is written on it, if anything
     * @return false if the case asks for no parcel yet, or is still buying its label
     */
    boolean take(CaseFile file, @Nullable String code, Actor actor) {
        long caseId = file.key();
        if (work.parcelMayArrive(caseId)) {
            arrival.arrived(file.number(), actor);
            receiving.receive(caseId, code, actor);
        } else if (work.inspection(caseId).isPresent()) {
            receiving.receiveNext(caseId, code, actor);
        } else if (file.closed() || work.parcelOver(caseId)) {
            receiving.late(file, code, actor);
        } else {
            return false;
        }
        return true;
    }
}
