package org.roundtrip.forms.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Kind;
import org.roundtrip.cases.Outcome;
import org.roundtrip.intake.RequestPreview;
import org.roundtrip.policy.ReturnPolicy.Verdict;
import org.roundtrip.repair.RepairOutlook;
import org.springframework.stereotype.Component;

/** Says what may become of each item of a request, and leaves out what can't be had. */
@Component
class OutcomeOffers {
    private final Choices choices;
    private final Variants variants;
    private final RepairOutlook repairs;
    private final Words words;

    OutcomeOffers(Choices choices, Variants variants, RepairOutlook repairs, Words words) {
        this.choices = choices;
        this.variants = variants;
        this.repairs = repairs;
        this.words = words;
    }

    /** What a customer looks for, to have it in place of the item of a line. */
    record Find(int line, String words) {
        static final Find NOTHING = new Find(0, "");
        private static final String FIELD = "q-";

        /** What the Enter key means: to look for what was just typed into one of the search fields, else {@code go}. */
        String entered(Map<String, String> fields, String go) {
            return fields.entrySet().stream()
                    .filter(field -> field.getKey().startsWith(FIELD))
                    .filter(field -> !field.getValue().isBlank() && !known(field))
                    .findFirst()
                    .map(field -> "find-" + field.getKey().substring(FIELD.length()))
                    .orElse(go);
        }

        private boolean known(Map.Entry<String, String> field) {
            return field.getKey().equals(FIELD + line)
                    && field.getValue().strip().equals(words);
        }
    }

    /** @throws org.roundtrip.cases.InvalidRequest if units are gone */
    List<ItemOffers> of(DraftCookie.Open open, Find find) {
        var items = open.draft().items();
        var back = choices.preview(open, items, Outcome.REFUND);
        var credit = open.order().customerEmail() == null ? null : choices.preview(open, items, Outcome.STORE_CREDIT);
        boolean shelves = variants.any();
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
        var wanted = item.way() == null ? null : item.way().sku();
        var swaps = back && shelves
                ? variants.of(Choices.returned(item, line), find, wanted)
                : List.<ItemOffers.Variant>of();
        return new ItemOffers(
                item.line(),
                line.name(),
                item.quantity(),
                back ? null : words.first("portal.because." + line.because(), "portal.because.refused"),
                back ? line.amount() : null,
                back && bonus != null ? line.amount().plus(bonus) : null,
                bonus == null ? nothing : bonus,
                swaps,
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
}
