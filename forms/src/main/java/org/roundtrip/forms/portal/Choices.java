package org.roundtrip.forms.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Outcome;
import org.roundtrip.exchange.ReplacementOffer;
import org.roundtrip.exchange.ReplacementOffers;
import org.roundtrip.exchange.ReplacementOffers.Returned;
import org.roundtrip.intake.OpenRequest;
import org.roundtrip.intake.RequestPreview;
import org.roundtrip.repair.RepairOutlook;
import org.springframework.stereotype.Component;

/** Reads what became of a customer's choices meanwhile: prices, stock, policy. */
@Component
class Choices {
    private final OpenRequest opening;
    private final ReplacementOffers offers;
    private final RepairOutlook repairs;
    private final Words words;

    Choices(OpenRequest opening, ReplacementOffers offers, RepairOutlook repairs, Words words) {
        this.opening = opening;
        this.offers = offers;
        this.repairs = repairs;
        this.words = words;
    }

    /** What some items would come to if all of them ended alike. @throws org.roundtrip.cases.InvalidRequest */
    RequestPreview preview(DraftCookie.Open open, List<Draft.Chosen> some, Outcome outcome) {
        return opening.preview(
                open.draft().asIf(some, outcome, open.order().number(), words.text("portal.format.locale")));
    }

    /** Item by item, in the order they were chosen in. @throws org.roundtrip.cases.InvalidRequest if units are gone */
    List<Choice> of(DraftCookie.Open open) {
        var items = open.draft().items();
        var lines = preview(open, items, Outcome.REFUND).lines();
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < items.size(); i++) {
            choices.add(choice(open, items.get(i), lines.get(i)));
        }
        return choices;
    }

    private Choice choice(DraftCookie.Open open, Draft.Chosen item, RequestPreview.Line line) {
        var replacement = item.way() == null || item.way().sku() == null
                ? null
                : offers.of(returned(item, line), item.way().sku()).orElse(null);
        var repair = item.isRepaired() ? outlook(open, item, line.sku()) : null;
        return new Choice(
                item,
                line.sku(),
                line.name(),
                line.verdict(),
                line.because(),
                line.amount(),
                replacement,
                repair,
                trouble(item, replacement));
    }

    private static Choice.@Nullable Trouble trouble(Draft.Chosen item, @Nullable ReplacementOffer offer) {
        if (item.way() == null || item.way().sku() == null) {
            return null;
        }
        if (offer == null) {
            return Choice.Trouble.GONE;
        }
        if (!offer.available(item.quantity())) {
            return Choice.Trouble.SOLD_OUT;
        }
        boolean same = offer.difference().getAmountMinorLong() == item.way().differenceMinor();
        return same ? null : Choice.Trouble.PRICE;
    }

    RepairOutlook.Outlook outlook(DraftCookie.Open open, Draft.Chosen item, String sku) {
        var fault = Objects.requireNonNull(item.fault());
        return repairs.of(open.order(), item.line(), sku, fault.answers(), fault.serial());
    }

    static Returned returned(Draft.Chosen item, RequestPreview.Line line) {
        boolean ours = item.reason() != null && item.reason().shopsFault();
        return new Returned(line.sku(), line.amount(), item.quantity(), ours);
    }
}
