package org.roundtrip.shipping;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.springframework.stereotype.Service;

/** A parcel comes that its case no longer waits for. */
@Service
public class LateParcel {
    private final ShipmentProcess process;
    private final CaseLines lines;
    private final CaseDesk cases;
    private final Notices notices;

    LateParcel(ShipmentProcess process, CaseLines lines, CaseDesk cases, Notices notices) {
        this.process = process;
        this.lines = lines;
        this.cases = cases;
        this.notices = notices;
    }

    /** Has somebody look at it. Called with the case locked. */
    void came(Shipment shipment) {
        process.cameLate(
                shipment.caseId(), cases.known(shipment.caseId()).number().value());
    }

    /** A parcel without a label of ours came for a case that waits for none any more. Called with the case locked. */
    public void cameUnannounced(CaseFile file) {
        process.cameLate(file.key(), file.number().value());
    }

    /** Notes it, and lets the customer know that it has not gone unseen, unless his request goes on as it was. */
    public void note(long caseId) {
        if (beside(caseId)) {
            cases.tell(caseId, "another-parcel-came", Actor.SYSTEM);
        } else {
            cases.tell(caseId, "parcel-came-late", Actor.SYSTEM);
            notices.post(caseId, MailKind.PARCEL_CAME_LATE, Map.of());
        }
        cases.touch(caseId);
    }

    /** Whether it came beside the one that the case waited for: goods of it are here, and it is not over. */
    private boolean beside(long caseId) {
        var file = cases.get(caseId);
        return !file.closed()
                && (file.state() == CaseState.RECEIVED
                        || lines.of(caseId).stream().anyMatch(line -> line.received() > 0));
    }
}
