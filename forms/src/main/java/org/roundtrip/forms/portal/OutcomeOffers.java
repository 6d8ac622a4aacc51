package org.roundtrip.forms.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Kind;
import org.roundtrip.cases.Outcome;
import org.roundtrip.exchange.ReplacementOffer;
import org.roundtrip.exchange.ReplacementOffers;
import org.roundtrip.exchange.ReplacementOffers.Returned;
import org.roundtrip.intake.RequestPreview;
import org.roundtrip.policy.ReturnPolicy.Verdict;
import org.roundtrip.repair.RepairOutlook;
import org.springframework.stereotype.Component;

/** Says what may become of each item of a request, and leaves out what can't be had. */
@Component
class OutcomeOffers {
    private static final int FEW = 5;

    private final Choices choices;
    private final ReplacementOffers offers;
    private final RepairOutlook repairs;
    private final Words words;

    OutcomeOffers(Choices choices, ReplacementOffers offers, RepairOutlook repairs, Words words) {
        this.choices = choices;
        this.offers = offers;
        this.repairs = repairs;
        this.words = words;
    }

    /** What a customer looks for, to have it in place of the item of a line. */
    record Find(int line, String words) {
        static final Find NOTHING = new Find(0, "");
    }

    /** @throws org.roundtrip.cases.InvalidRequest if units are gone */
    List<ItemOffers> of(DraftCookie.Open open, Find find) {
        var items = open.draft().items();
        var back = choices.preview(open, items, Outcome.REFUND);
        var credit = open.order().customerEmail() == null ? null : choices.preview(open, items, Outcome.STORE_CREDIT);
        boolean shelves = offers.any();
        var all = new ArrayList<ItemOffers>();
        for (int i = 0; i < items.size(); i++) {
            var looked = find.line() == items.get(i).line() ? find.words() : null;
            all.add(item(
                    open,
                    items.get(i),
                    back.lines().get(i),
                    credit == null ? null : bonus(credit, i + 1),
                    shelves,
                    looked));
        }
        return all;
    }

    private static Money bonus(RequestPreview credit, int caseLine) {
        long minor = credit.refund().parts().stream()
                .filter(part -> part.kind() == Kind.BONUS && part.caseLineNo() != null && part.caseLineNo() == caseLine)
                .mapToLong(part -> part.amount())
                .sum();
        return Money.ofMinor(CurrencyUnit.of(credit.refund().currency()), minor);
    }

    private ItemOffers item(
            DraftCookie.Open open,
            Draft.Chosen item,
            RequestPreview.Line line,
            @Nullable Money bonus,
            boolean shelves,
            @Nullable String find) {
        boolean back = line.verdict() != Verdict.REFUSE;
        var nothing = Money.zero(line.amount().getCurrencyUnit());
        boolean repairable = item.device()
                && item.fault() != null
                && repairs.guide(line.sku()).isPresent();
        var variants = back && shelves ? variants(item, line, find) : List.<ItemOffers.Variant>of();
        return new ItemOffers(
                item.line(),
                line.name(),
                item.quantity(),
                back ? null : words.first("portal.because." + line.because(), "portal.because.refused"),
                back ? line.amount() : null,
                back && bonus != null ? line.amount().plus(bonus) : null,
                bonus == null ? nothing : bonus,
                variants,
                back && shelves,
                repairable && item.quantity() == 1 ? repair(choices.outlook(open, item, line.sku())) : null,
                repairable && item.quantity() > 1,
                item.way() == null ? "" : item.way().value(),
                find);
    }

    private static ItemOffers.Repair repair(RepairOutlook.Outlook outlook) {
        return new ItemOffers.Repair(repairKey(outlook), outlook.days());
    }

    /** The sentence that says who pays a repair. */
    static String repairKey(RepairOutlook.Outlook outlook) {
        if (outlook.review()) {
            return "portal.outcome.repair.REVIEW";
        }
        return "portal.outcome.repair." + outlook.entitlement();
    }

    private List<ItemOffers.Variant> variants(Draft.Chosen item, RequestPreview.Line line, @Nullable String find) {
        var returned = Choices.returned(item, line);
        var shown = new ArrayList<>(offers.variants(returned).stream()
                // The same again helps only if something is wrong with this one.
                .filter(offer -> returned.shopsFault() || !offer.sku().equals(line.sku()))
                .toList());
        if (find != null) {
            offers.search(returned, find).stream()
                    .filter(found -> absent(shown, found.sku()) && !found.sku().equals(line.sku()))
                    .forEach(shown::add);
        }
        chosen(item, returned, shown).ifPresent(shown::add);
        return shown.stream()
                .map(offer -> variant(item, offer, offer.sku().equals(line.sku())))
                .toList();
    }

    private Optional<ReplacementOffer> chosen(Draft.Chosen item, Returned returned, List<ReplacementOffer> shown) {
        var sku = item.way() == null ? null : item.way().sku();
        return sku == null || !absent(shown, sku) ? Optional.empty() : offers.of(returned, sku);
    }

    private static boolean absent(List<ReplacementOffer> shown, String sku) {
        return shown.stream().noneMatch(offer -> offer.sku().equals(sku));
    }

    private ItemOffers.Variant variant(Draft.Chosen item, ReplacementOffer offer, boolean same) {
        boolean there = offer.available(item.quantity());
        return new ItemOffers.Variant(
                Way.exchange(offer.sku(), 0).value(),
                same ? words.text("portal.outcome.same-again", Choice.label(offer)) : Choice.label(offer),
                stock(offer, there),
                offer.left() == null ? 0 : offer.left(),
                there,
                offer.difference(),
                !offer.variant());
    }

    /** Numbers are told only where they help to decide. */
    static String stock(ReplacementOffer offer, boolean there) {
        if (offer.left() == null) {
            return "portal.stock.unknown";
        }
        if (!there) {
            return offer.left() == 0 ? "portal.stock.none" : "portal.stock.too-few";
        }
        return offer.left() <= FEW ? "portal.stock.few" : "portal.stock.there";
    }
}
