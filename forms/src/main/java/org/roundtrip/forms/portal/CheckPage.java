package org.roundtrip.forms.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Outcome;
import org.roundtrip.policy.ReturnPolicy.Verdict;

/**
 * All that was answered, with what it comes to.
 *
 * @param refundTo the key of where a refund goes
 */
record CheckPage(
        String draftId,
        String orderNumber,
        @Nullable String email,
        List<Choice> choices,
        Reckoning sum,
        String refundTo) {

    static CheckPage of(DraftCookie.Open open, List<Choice> choices, Reckoning sum, String refundTo) {
        return new CheckPage(
                open.id(), open.order().number(), MaskedEmail.of(open.order().customerEmail()), choices, sum, refundTo);
    }

    /** Whether all items are to end alike, so that it need be said once only. */
    public boolean alike() {
        return choices.size() > 1
                && choices.stream().map(Choice::outcome).distinct().count() == 1
                && money(choices.get(0));
    }

    private static boolean money(Choice choice) {
        return choice.goes(Outcome.REFUND) || choice.goes(Outcome.STORE_CREDIT);
    }

    /** Whether anything at all may come back. */
    public boolean possible() {
        return choices.stream().anyMatch(choice -> !choice.refused());
    }

    public boolean nothingToSend() {
        return choices.stream()
                .allMatch(choice ->
                        choice.refused() || choice.verdict() == Verdict.KEEP_ITEM && !choice.goes(Outcome.REPAIR));
    }

    /** Whether a person has to look at any of it. */
    public boolean needsReview() {
        return choices.stream()
                .anyMatch(choice -> choice.repair() == null
                        ? choice.verdict() == Verdict.REVIEW
                        : choice.repair().review());
    }

    /** Whether the parts of the request go different ways, some of them at once. */
    public boolean mixedReview() {
        return needsReview()
                && choices.stream()
                        .anyMatch(choice -> choice.repair() == null
                                ? choice.verdict() == Verdict.ACCEPT
                                : !choice.repair().review());
    }

    /** The sentence about who pays a repair. */
    public String repairKey(Choice choice) {
        return choice.repair() == null ? "" : OutcomeOffers.repairKey(choice.repair());
    }
}
