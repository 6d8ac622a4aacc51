package org.roundtrip.shipping;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.springframework.stereotype.Service;

/** A parcel comes that its case no longer waits for. */
@Service
public class LateParcel {
    private final ShipmentProcess process;
    private final CaseDesk cases;
    private final Notices notices;

    LateParcel(ShipmentProcess process, CaseDesk cases, Notices notices) {
        this.process = process;
        this.cases = cases;
        this.notices = notices;
    }

    /** Has somebody look at it. Called with the case locked. */
    void came(Shipment shipment) {
        process.cameLate(
                shipment.caseId(), cases.known(shipment.caseId()).number().value());
    }

    /** A parcel without a label of ours came for a case that waits for none. Called with the case locked. */
    public void cameUnannounced(CaseFile file) {
        process.cameLate(file.key(), file.number().value());
    }

    /** Notes it, and lets the customer know that it has not gone unseen. */
    public void note(long caseId) {
        cases.tell(caseId, "parcel-came-late", Actor.SYSTEM);
        notices.post(caseId, MailKind.PARCEL_CAME_LATE, Map.of());
        cases.touch(caseId);
    }
}
