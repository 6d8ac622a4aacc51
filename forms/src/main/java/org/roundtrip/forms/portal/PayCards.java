package org.roundtrip.forms.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.collection.Collection;
import org.roundtrip.collection.Collections;
import org.roundtrip.collection.OpenLink;
import org.springframework.stereotype.Component;

/** Reads what is wanted of a customer, and how far that is. */
@Component
class PayCards {
    private final Collections collections;
    private final OpenLink links;
    private final Clock clock;

    PayCards(Collections collections, OpenLink links, Clock clock) {
        this.collections = collections;
        this.links = links;
        this.clock = clock;
    }

    /**
     * The newest first. What the model has not asked for yet is not shown.
     *
     * @param cameBack the one whose page the customer comes back from, if he does
     */
    List<PayCard> of(CaseFile file, @Nullable Long cameBack) {
        return collections.ofCase(file.key()).stream()
                .filter(each -> each.askingInstanceId() != null)
                .sorted((one, other) -> Long.compare(other.key(), one.key()))
                .map(each -> card(each, cameBack != null && cameBack == each.key()))
                .toList();
    }

    private PayCard card(Collection collection, boolean cameBack) {
        boolean payable = collection.state().payable() && clock.instant().isBefore(collection.payBy());
        var state = collection.state().payable() && !payable ? Collection.State.CLOSING : collection.state();
        var amount = state == Collection.State.CAPTURED && collection.settledElsewhere() == null
                ? collection.captured()
                : collection.amount();
        return new PayCard(
                collection.key(),
                collection.purpose().holds(),
                "portal.pay.for." + collection.purpose(),
                "portal.pay.state." + state,
                amount,
                when(collection, payable),
                payable,
                payable && cameBack);
    }

    private static @Nullable Instant when(Collection collection, boolean payable) {
        if (payable) {
            return collection.payBy();
        }
        return collection.state() == Collection.State.AUTHORISED ? collection.heldUntil() : collection.settledAt();
    }

    /** Asks the provider about the page the customer comes back from. */
    void cameBack(CaseFile file, long collectionId) {
        find(file, collectionId)
                .filter(each -> each.state() == Collection.State.OPEN)
                .ifPresent(each -> links.look(each.key()));
    }

    /** One of this case's; nobody gets at another's by its number. */
    Optional<Collection> find(CaseFile file, long collectionId) {
        return collections.ofCase(file.key()).stream()
                .filter(each -> each.key() == collectionId)
                .findFirst();
    }
}
