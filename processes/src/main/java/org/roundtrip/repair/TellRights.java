package org.roundtrip.repair;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.policy.WarrantyPolicy.Entitlement;
import org.roundtrip.warranty.Warranties;
import org.springframework.stereotype.Component;

/**
 * Tells a customer in the EU, before his device is repaired, that he may choose another one instead, and what a repair
 * adds to his guarantee (EU-G9). The timeline keeps that he was told.
 */
@Component
class TellRights {
    private final Repairs repairs;
    private final RepairedUnit device;
    private final Warranties warranties;
    private final CaseDesk cases;
    private final Notices notices;

    TellRights(Repairs repairs, RepairedUnit device, Warranties warranties, CaseDesk cases, Notices notices) {
        this.repairs = repairs;
        this.device = device;
        this.warranties = warranties;
        this.cases = cases;
        this.notices = notices;
    }

    /** Nothing for a repair that the guarantee of European law does not bear. */
    void tell(long caseId) {
        var repair = repairs.of(caseId);
        var law = String.valueOf(repair.law());
        if (repair.entitlement() != Entitlement.GUARANTEE || !law.startsWith("EU-")) {
            return;
        }
        var months = Integer.toString(warranties.wouldAdd(device.of(caseId), repair.extensionMonths()));
        notices.post(caseId, MailKind.REPAIR_RIGHTS, Map.of("months", months));
        cases.tell(caseId, "repair-rights-told", Actor.SYSTEM, Map.of("law", "EU-G9"));
    }
}
