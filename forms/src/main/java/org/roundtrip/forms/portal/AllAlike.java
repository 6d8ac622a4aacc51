package org.roundtrip.forms.portal;

import java.util.Objects;
import org.roundtrip.cases.Outcome;

/** Many items are asked about together at first: nobody chooses thirty times. */
final class AllAlike {
    private static final int ONE_BY_ONE = 5;

    /** More than these can't be chosen for one by one, as each of them is looked up in the stock. */
    static final int MOST_ONE_BY_ONE = 30;

    private AllAlike() {}

    static boolean fits(Draft draft) {
        return draft.items().size() > ONE_BY_ONE
                && draft.items().stream().noneMatch(Draft.Chosen::device)
                && draft.items().stream().map(Draft.Chosen::way).distinct().count() == 1
                && draft.items().stream()
                        .map(Draft.Chosen::way)
                        .filter(Objects::nonNull)
                        .allMatch(way -> way.outcome() == Outcome.REFUND || way.outcome() == Outcome.STORE_CREDIT);
    }

    static boolean tooMany(Draft draft) {
        return draft.items().size() > MOST_ONE_BY_ONE;
    }

    /** The page before the choice. */
    static String back(Draft draft) {
        if (draft.items().stream().anyMatch(Draft.Chosen::device)) {
            return "/return/fault";
        }
        return draft.forRepair() ? "/return/items" : "/return/reasons";
    }
}
