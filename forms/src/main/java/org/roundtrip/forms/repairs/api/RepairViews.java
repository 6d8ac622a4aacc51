package org.roundtrip.forms.repairs.api;

import org.roundtrip.cases.CaseFile;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.repair.FaultGuides;
import org.roundtrip.repair.RemedyRepair;
import org.roundtrip.repair.RepairQuotes;
import org.roundtrip.repair.Repairs;
import org.roundtrip.repair.SupplierClaims;
import org.roundtrip.warranty.Warranties;
import org.springframework.stereotype.Component;

/** Puts together what is told of a repair. */
@Component
class RepairViews {
    private final Repairs repairs;
    private final RepairQuotes quotes;
    private final SupplierClaims claims;
    private final RemedyRepair remedies;
    private final FaultGuides guides;
    private final Warranties warranties;

    RepairViews(
            Repairs repairs,
            RepairQuotes quotes,
            SupplierClaims claims,
            RemedyRepair remedies,
            FaultGuides guides,
            Warranties warranties) {
        this.repairs = repairs;
        this.quotes = quotes;
        this.claims = claims;
        this.remedies = remedies;
        this.guides = guides;
        this.warranties = warranties;
    }

    RepairJson of(CaseFile file) {
        var repair = repairs.find(file.key()).orElseThrow(NotHere::new);
        return new RepairJson(
                file.number().value(),
                repair.sku(),
                repair.serial().value(),
                repair.fault(),
                repair.since(),
                repair.answers(),
                guides.of(warranties.productClass(repair.sku())).hints(repair.answers()),
                repair.entitlement(),
                repair.because(),
                repair.law(),
                repair.receivedAt(),
                repair.dueAt(),
                repair.diagnosis(),
                repair.finding(),
                repair.end(),
                remedies.choices(file.key()),
                quotes.newest(file.key())
                        .map(quote -> RepairJson.Quote.of(quote, quotes.lines(quote.id())))
                        .orElse(null),
                claims.newest(file.key()).map(RepairJson.Claim::of).orElse(null));
    }
}
