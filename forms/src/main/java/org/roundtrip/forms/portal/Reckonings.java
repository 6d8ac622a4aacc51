package org.roundtrip.forms.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Outcome;
import org.roundtrip.exchange.ReplacementOffer;
import org.roundtrip.intake.RequestPreview;
import org.roundtrip.payment.Payment;
import org.roundtrip.payment.Payments;
import org.roundtrip.payment.Tender;
import org.roundtrip.policy.ExchangePolicy;
import org.springframework.stereotype.Component;

/** Adds up what was chosen, by the calculation that later decides. */
@Component
class Reckonings {
    private final Choices choices;
    private final ExchangePolicy policy;
    private final Payments payments;

    Reckonings(Choices choices, ExchangePolicy policy, Payments payments) {
        this.choices = choices;
        this.policy = policy;
        this.payments = payments;
    }

    Reckoning of(DraftCookie.Open open, List<Choice> chosen) {
        var backs = new ArrayList<Reckoning.Back>();
        for (var outcome : List.of(Outcome.REFUND, Outcome.STORE_CREDIT)) {
            var some = items(chosen, outcome);
            if (!some.isEmpty()) {
                var preview = choices.preview(open, some, outcome);
                var to = outcome == Outcome.REFUND ? refundTo(open) : "portal.reckoning.STORE_CREDIT";
                backs.add(new Reckoning.Back(to, rows(preview), preview.total()));
            }
        }
        var swapped = chosen.stream().filter(each -> each.replacement() != null).toList();
        int repairs = items(chosen, Outcome.REPAIR).size();
        int undecided =
                (int) chosen.stream().filter(each -> each.outcome() == null).count();
        if (swapped.isEmpty()) {
            return new Reckoning(backs, null, null, null, 0, repairs, undecided);
        }
        var price = sum(swapped, ReplacementOffer::price);
        var timing = policy.timing(
                open.draft().inAdvance(),
                swapped.stream()
                        .allMatch(each -> each.item().reason() != null
                                && each.item().reason().shopsFault()),
                price.getAmount());
        return new Reckoning(
                backs,
                sum(swapped, ReplacementOffer::difference),
                held(timing.timing(), price),
                "portal.timing." + timing.timing(),
                timing.holdDays(),
                repairs,
                undecided);
    }

    private static List<Draft.Chosen> items(List<Choice> chosen, Outcome outcome) {
        return chosen.stream()
                .filter(each -> each.goes(outcome))
                .map(Choice::item)
                .toList();
    }

    private static @Nullable Money held(ExchangePolicy.Timing timing, Money price) {
        return timing == ExchangePolicy.Timing.AT_ONCE && price.isPositive() ? price : null;
    }

    private static Money sum(List<Choice> swapped, java.util.function.Function<ReplacementOffer, Money> amount) {
        return swapped.stream()
                .map(each -> amount.apply(Objects.requireNonNull(each.replacement())))
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** The key of where a refund goes: how the order was paid says it. */
    String refundTo(DraftCookie.Open open) {
        var tenders = payments.ofOrders(List.of(open.order().key())).stream()
                .map(Payment::tender)
                .distinct()
                .toList();
        return "portal.reckoning." + (tenders.size() == 1 ? tenders.get(0) : tenders.isEmpty() ? Tender.CARD : "MIXED");
    }

    private static List<MoneyCard.Row> rows(RequestPreview preview) {
        Map<Integer, String> names = new HashMap<>();
        for (int i = 0; i < preview.lines().size(); i++) {
            names.put(i + 1, preview.lines().get(i).name());
        }
        return MoneyRows.of(preview.refund().currency(), preview.refund().parts(), names);
    }
}
