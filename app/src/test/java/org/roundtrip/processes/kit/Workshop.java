package org.roundtrip.processes.kit;

import org.roundtrip.repair.AnswerQuote;
import org.roundtrip.repair.ClaimOfMaker;
import org.roundtrip.repair.LendDevice;
import org.roundtrip.repair.Loans;
import org.roundtrip.repair.RemedyRepair;
import org.roundtrip.repair.RepairQuotes;
import org.roundtrip.repair.Repairs;
import org.roundtrip.repair.SupplierClaims;
import org.roundtrip.warranty.Warranties;
import org.springframework.beans.factory.BeanFactory;

/** The repair shop, by name. */
public final class Workshop {
    public final Repairs repairs;
    public final RepairQuotes quotes;
    public final AnswerQuote answering;
    public final RemedyRepair remedies;
    public final ClaimOfMaker maker;
    public final SupplierClaims claims;
    public final LendDevice lending;
    public final Loans loans;
    public final Warranties warranties;

    Workshop(BeanFactory beans) {
        repairs = beans.getBean(Repairs.class);
        quotes = beans.getBean(RepairQuotes.class);
        answering = beans.getBean(AnswerQuote.class);
        remedies = beans.getBean(RemedyRepair.class);
        maker = beans.getBean(ClaimOfMaker.class);
        claims = beans.getBean(SupplierClaims.class);
        lending = beans.getBean(LendDevice.class);
        loans = beans.getBean(Loans.class);
        warranties = beans.getBean(Warranties.class);
    }
}
