package org.roundtrip.forms.portal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.exchange.ReplacementOffer;
import org.roundtrip.exchange.ReplacementOffers;
import org.roundtrip.exchange.ReplacementOffers.Returned;
import org.springframework.stereotype.Component;

/** What units may be exchanged for, as it is shown: variants first, then what was found, then what is chosen. */
@Component
class Variants {
    private static final int FEW = 5;

    private final ReplacementOffers offers;
    private final Words words;

    Variants(ReplacementOffers offers, Words words) {
        this.offers = offers;
        this.words = words;
    }

    /** Whether anything is sold here at all. */
    boolean any() {
        return offers.any();
    }

    /** @param find what was looked for, null if nothing was. @param chosen the sku that is chosen, null if none is */
    List<ItemOffers.Variant> of(Returned returned, @Nullable String find, @Nullable String chosen) {
        var shown = new ArrayList<>(offers.variants(returned).stream()
                // The same again helps only if something is wrong with this one.
                .filter(offer -> returned.shopsFault() || !offer.sku().equals(returned.sku()))
                .toList());
        if (find != null) {
            offers.search(returned, find).stream()
                    .filter(found -> absent(shown, found.sku()) && !found.sku().equals(returned.sku()))
                    .forEach(shown::add);
        }
        if (chosen != null && absent(shown, chosen)) {
            offers.of(returned, chosen).ifPresent(shown::add);
        }
        return shown.stream().map(offer -> variant(returned, offer)).toList();
    }

    private static boolean absent(List<ReplacementOffer> shown, String sku) {
        return shown.stream().noneMatch(offer -> offer.sku().equals(sku));
    }

    private ItemOffers.Variant variant(Returned returned, ReplacementOffer offer) {
        boolean there = offer.available(returned.quantity());
        boolean same = offer.sku().equals(returned.sku());
        return new ItemOffers.Variant(
                Way.exchange(offer.sku(), 0).value(),
                same ? again(offer) : Choice.label(offer),
                stock(offer, there),
                offer.left() == null ? 0 : offer.left(),
                there,
                offer.difference(),
                !offer.variant());
    }

    private String again(ReplacementOffer offer) {
        return offer.options() == null
                ? words.text("portal.outcome.same")
                : words.text("portal.outcome.same-again", offer.options());
    }

    /** Numbers are told only where they help to decide. */
    private static String stock(ReplacementOffer offer, boolean there) {
        if (offer.left() == null) {
            return "portal.stock.unknown";
        }
        if (!there) {
            return offer.left() == 0 ? "portal.stock.none" : "portal.stock.too-few";
        }
        return offer.left() <= FEW ? "portal.stock.few" : "portal.stock.there";
    }
}
