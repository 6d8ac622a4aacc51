package org.roundtrip.forms.portal;

import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Outcome;
import org.roundtrip.exchange.ReplacementOffer;
import org.roundtrip.policy.ReturnPolicy.Verdict;
import org.roundtrip.repair.RepairOutlook.Outlook;

/**
 * An item of a request with what is to become of it, as that stands now.
 *
 * @param paid what its units paid; nothing where the policy refuses them
 * @param replacement what it is exchanged for; null if it is not, or if that is no longer to be had
 * @param repair how it would be repaired, null if it is not to be
 * @param trouble what has changed since it was chosen, null if nothing has
 */
record Choice(
        Draft.Chosen item,
        String sku,
        String name,
        Verdict verdict,
        String because,
        Money paid,
        @Nullable ReplacementOffer replacement,
        @Nullable Outlook repair,
        @Nullable Trouble trouble) {

    /** What may have happened since something was chosen. */
    enum Trouble {
        /** What it is to be exchanged for is not there (any more). */
        SOLD_OUT,
        /** It costs something else by now. */
        PRICE,
        /** It can't be had at all. */
        GONE
    }

    public int line() {
        return item.line();
    }

    /** null while nothing was chosen. */
    public @Nullable Outcome outcome() {
        return item.way() == null ? null : item.way().outcome();
    }

    boolean goes(Outcome outcome) {
        return outcome() == outcome;
    }

    /** Whether it can't come back, whatever is wanted for it. A repair asks other rules. */
    public boolean refused() {
        return verdict == Verdict.REFUSE && !goes(Outcome.REPAIR);
    }

    /** What it is exchanged for, as a customer knows it. */
    public String wanted() {
        return label(Objects.requireNonNull(replacement));
    }

    /** What sets a variant apart; the name of anything else. */
    static String label(ReplacementOffer offer) {
        if (offer.variant() && offer.options() != null) {
            return offer.options();
        }
        return offer.options() == null ? offer.name() : offer.name() + ", " + offer.options();
    }
}
