package org.roundtrip.intake;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CardNumbers;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;

/**
 * What somebody wants for items he bought. Names orders, lines and quantities, never an amount: that is ours to calculate.
 *
 * @param outcome what is wanted for items that don't say otherwise
 * @param requestedAt when it was asked, if earlier than now (integrators only); feeds the policy's age inputs only
 * @param externalReference the caller's own unique name for the request; a second request of that name finds the first
 * @param locale the customer's language tag, for example {@code en-GB}
 * @param mayAskByMail whether the customer agreed to be asked by mail how it went, and thanked with an offer
 */
public record CaseRequest(
        List<Item> items,
        Outcome outcome,
        @Nullable Instant requestedAt,
        @Nullable String externalReference,
        @Nullable String comment,
        String channel,
        String locale,
        boolean mayAskByMail) {
    public CaseRequest {
        comment = CardNumbers.maskedOrNull(comment);
    }

    /**
     * Some units of one order line, and why.
     *
     * @param comment the customer's own words
     * @param outcome what is wanted for them, null for what the request says
     * @param wish what that outcome needs to know besides, null if nothing
     * @param photos references of photos that were sent before
     */
    public record Item(
            String orderNumber,
            int line,
            int quantity,
            ReturnReason reason,
            @Nullable String comment,
            @Nullable Outcome outcome,
            @Nullable Wish wish,
            List<String> photos) {
        public Item {
            comment = CardNumbers.maskedOrNull(comment);
        }

        public Item(String orderNumber, int line, int quantity, ReturnReason reason, @Nullable String comment) {
            this(orderNumber, line, quantity, reason, comment, null, null);
        }

        public Item(
                String orderNumber,
                int line,
                int quantity,
                ReturnReason reason,
                @Nullable String comment,
                @Nullable Outcome outcome,
                @Nullable Wish wish) {
            this(orderNumber, line, quantity, reason, comment, outcome, wish, List.of());
        }

        /** The same item with photos. */
        public Item shown(List<String> photos) {
            return new Item(orderNumber, line, quantity, reason, comment, outcome, wish, photos);
        }
    }

    /** What is wanted for one of its items. */
    public Outcome outcomeOf(Item item) {
        return item.outcome() == null ? outcome : item.outcome();
    }

    /** The same request with photos of its items. */
    public CaseRequest shown(Function<Item, List<String>> photos) {
        var shown = items.stream().map(item -> item.shown(photos.apply(item))).toList();
        return new CaseRequest(shown, outcome, requestedAt, externalReference, comment, channel, locale, mayAskByMail);
    }

    /** The same request with what the customer said about being asked by mail. */
    public CaseRequest asked(boolean mayAskByMail) {
        return new CaseRequest(items, outcome, requestedAt, externalReference, comment, channel, locale, mayAskByMail);
    }
}
