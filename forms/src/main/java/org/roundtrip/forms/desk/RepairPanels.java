package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.desk.CasePanel.Fact;
import org.roundtrip.repair.FaultGuide;
import org.roundtrip.repair.FaultGuides;
import org.roundtrip.repair.Loans;
import org.roundtrip.repair.Repair;
import org.roundtrip.repair.RepairPhotos;
import org.roundtrip.repair.RepairQuotes;
import org.roundtrip.repair.Repairs;
import org.roundtrip.repair.SupplierClaim;
import org.roundtrip.repair.SupplierClaims;
import org.roundtrip.warranty.Warranties;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What the bench has to know about a device: which it is, what is said to be wrong, who bears it, and where it stands. */
@Component
class RepairPanels {
    private final Repairs repairs;
    private final RepairQuotes quotes;
    private final SupplierClaims claims;
    private final Loans loans;
    private final FaultGuides guides;
    private final RepairPhotos photos;
    private final PartsOfRepair parts;
    private final Warranties warranties;
    private final DeskTexts texts;

    RepairPanels(
            Repairs repairs,
            RepairQuotes quotes,
            SupplierClaims claims,
            Loans loans,
            FaultGuides guides,
            RepairPhotos photos,
            PartsOfRepair parts,
            Warranties warranties,
            DeskTexts texts) {
        this.repairs = repairs;
        this.quotes = quotes;
        this.claims = claims;
        this.loans = loans;
        this.guides = guides;
        this.photos = photos;
        this.parts = parts;
        this.warranties = warranties;
        this.texts = texts;
    }

    /** Nothing for a case that is no repair. */
    List<Fact> of(long caseId) {
        return repairs.find(caseId).map(this::facts).orElse(List.of());
    }

    private List<Fact> facts(Repair repair) {
        var facts = new ArrayList<Fact>();
        var serial = repair.serial().value();
        var href = UriComponentsBuilder.fromPath("/desk/serials")
                .queryParam("q", "{serial}")
                .encode();
        facts.add(new Fact(
                texts.code("repair", "serial"),
                serial,
                href.buildAndExpand(serial).toUriString()));
        var guide = guides.of(warranties.productClass(repair.sku()));
        for (var question : guide.questions()) {
            question.answers().stream()
                    .filter(answer -> answer.code().equals(repair.answers().get(question.code())))
                    .map(FaultGuide.Answer::words)
                    .forEach(words -> facts.add(new Fact(question.words(), words, null)));
        }
        add(facts, "since", repair.since());
        add(facts, "proof", repair.proof());
        if (repair.entitlement() != null) {
            add(
                    facts,
                    "entitlement",
                    texts.code("entitlement", repair.entitlement().name()) + ": "
                            + texts.code("entitlement-because", String.valueOf(repair.because())) + " (" + repair.law()
                            + ")");
        }
        add(facts, "history", history(repair));
        if (repair.dueAt() != null) {
            add(facts, "due", texts.moment(repair.dueAt()).words());
        }
        add(facts, "finding", repair.finding());
        if (repair.labourMinutes() != null) {
            add(facts, "labour", texts.text("repair.minutes", repair.labourMinutes()));
        }
        parts.of(repair.caseId()).forEach(part -> add(facts, "part", part));
        photos.of(repair.caseId())
                .forEach(photo ->
                        facts.add(new Fact(texts.code("repair", "photo"), photo.name(), "/desk/files/" + photo.id())));
        quotes.newest(repair.caseId())
                .ifPresent(quote -> add(
                        facts,
                        "quote",
                        texts.money(quote.total()) + ", "
                                + texts.code("quote", quote.state().name())
                                + (quote.answeredBy() == null ? "" : ", " + quote.answeredBy())));
        claims.newest(repair.caseId()).ifPresent(claim -> add(facts, "maker", maker(claim)));
        loans.ofCase(repair.caseId())
                .forEach(loan -> add(
                        facts,
                        "loan",
                        parts.name(loan.sku()) + ", "
                                + texts.code("loan", loan.state().name())));
        return facts;
    }

    private String maker(SupplierClaim claim) {
        var words = claim.supplier() + ", " + texts.code("claim", claim.state().name());
        if (claim.tracking() != null) {
            words += ", " + claim.tracking();
        }
        if (claim.answer() != null) {
            words += ", " + texts.code("maker-said", claim.answer().name());
        }
        if (claim.claimedMinor() > 0) {
            words += ", " + texts.text("repair.claimed", texts.money(claim.currency(), claim.claimedMinor()));
        }
        return claim.creditedMinor() == null
                ? words
                : words + ", " + texts.text("repair.credited", texts.money(claim.currency(), claim.creditedMinor()));
    }

    private @Nullable String history(Repair repair) {
        long earlier = warranties
                .find(repair.sku(), repair.serial())
                .map(unit -> warranties.history(unit).stream()
                        .filter(event -> event.caseId() != repair.caseId())
                        .count())
                .orElse(0L);
        return earlier == 0 ? null : Long.toString(earlier);
    }

    private void add(List<Fact> facts, String name, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            facts.add(new Fact(texts.code("repair", name), words, null));
        }
    }
}
