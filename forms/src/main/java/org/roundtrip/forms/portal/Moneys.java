package org.roundtrip.forms.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.Outcome;
import org.roundtrip.orders.OrderLines;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.refund.Attempt;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.Attempts;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundLine;
import org.roundtrip.refund.RefundLines;
import org.roundtrip.refund.RefundWays;
import org.roundtrip.refund.Refunds;
import org.springframework.stereotype.Component;

/** Reads what a case owes, as calculated, or as it would be while nothing is. Shows what is stored, adds nothing up. */
@Component
class Moneys {
    private final Refunds refunds;
    private final RefundLines refundLines;
    private final Attempts attempts;
    private final RefundWays refundWays;
    private final ReservedUnits units;
    private final OrderLines orderLines;

    Moneys(
            Refunds refunds,
            RefundLines refundLines,
            Attempts attempts,
            RefundWays refundWays,
            ReservedUnits units,
            OrderLines orderLines) {
        this.refunds = refunds;
        this.refundLines = refundLines;
        this.attempts = attempts;
        this.refundWays = refundWays;
        this.units = units;
        this.orderLines = orderLines;
    }

    /** A card per refund, the newest first; before there is one, a card of what to expect, if anything. */
    List<MoneyCard> of(CaseFile file, List<CaseLine> lines) {
        var owed = refunds.ofCase(file.key());
        if (!owed.isEmpty()) {
            return owed.stream().map(refund -> card(refund, lines)).toList();
        }
        // What was not accepted has still to be settled: until then no sum is promised.
        boolean disputed = lines.stream().anyMatch(line -> line.rejected() > 0);
        return disputed || file.closed() || Progress.ended(file.state())
                ? List.of()
                : expected(file, lines).map(List::of).orElse(List.of());
    }

    private MoneyCard card(Refund refund, List<CaseLine> lines) {
        var names = lines.stream().collect(Collectors.toMap(CaseLine::lineNo, Function.identity()));
        var items = new LinkedHashMap<Integer, MoneyCard.Row>();
        var others = new LinkedHashMap<RefundLine.Kind, Money>();
        var currency = CurrencyUnit.of(refund.currency());
        for (var line : refundLines.of(refund.key())) {
            var amount = Money.ofMinor(currency, line.amountMinor());
            var item = line.caseLineNo() == null ? null : names.get(line.caseLineNo());
            if (item != null && (line.kind() == RefundLine.Kind.GOODS || line.kind() == RefundLine.Kind.TAX)) {
                // Prices are shown to customers with their tax in them.
                items.merge(
                        item.lineNo(),
                        new MoneyCard.Row(item.name(), line.units(), null, amount),
                        (a, b) -> new MoneyCard.Row(
                                a.name(),
                                Math.max(a.units(), b.units()),
                                null,
                                a.amount().plus(b.amount())));
            } else {
                others.merge(line.kind(), amount, Money::plus);
            }
        }
        var rows = new ArrayList<>(items.values());
        others.forEach((kind, amount) -> rows.add(new MoneyCard.Row(null, 0, "portal.money.kind." + kind, amount)));
        var settled = refund.state() == Refund.State.SETTLED;
        var ways = refundWays.of(refund);
        boolean several = settled && ways.several();
        var codes = ways.codes(RefundWays.To.NEW_CREDIT);
        return new MoneyCard(
                false,
                rows,
                refund.total(),
                several ? "portal.money.SETTLED.BOTH" : state(refund),
                settled ? refund.settledAt() : null,
                codes.isEmpty() ? refund.creditCode() : codes,
                ways.until(),
                ways(refund, ways));
    }

    private static List<MoneyCard.Way> ways(Refund refund, RefundWays.Ways ways) {
        boolean planned = refund.tenders() != null || refund.creditCode() != null;
        var only = ways.several() ? null : ways.all().get(0).to();
        // Wholly to the card, or wholly the credit that was asked for: the sentence above says so.
        boolean plain = only == RefundWays.To.CARD
                || only == RefundWays.To.NEW_CREDIT && refund.method() == Outcome.STORE_CREDIT;
        return !planned || plain
                ? List.of()
                : ways.all().stream()
                        .map(way -> new MoneyCard.Way(
                                "portal.money.way." + way.to(),
                                way.amount(),
                                way.to() == RefundWays.To.STORE_CREDIT ? String.valueOf(way.code()) : ""))
                        .toList();
    }

    /** How far the money is, and what it waits for. */
    private String state(Refund refund) {
        if (refund.state() == Refund.State.APPROVED
                && attempts.current(refund.key()).stream()
                        .map(Attempt::state)
                        .anyMatch(s -> s == AttemptState.NEEDS_CUSTOMER)) {
            return "portal.money.NEEDS_CUSTOMER";
        }
        return "portal.money." + refund.state() + "." + refund.method();
    }

    private Optional<MoneyCard> expected(CaseFile file, List<CaseLine> lines) {
        var held = units.ofCase(file.key());
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var paid = orderLines.find(
                held.stream().map(ReservedUnits.Reservation::key).toList());
        var currency = CurrencyUnit.of(file.currency());
        Map<Integer, Money> byLine = new LinkedHashMap<>();
        held.forEach(held1 -> byLine.merge(
                held1.caseLineNo(),
                Money.ofMinor(
                        currency, paid.get(held1.key()).valueOf(held1.units()).total()),
                Money::plus));
        var rows = lines.stream()
                .filter(line -> byLine.containsKey(line.lineNo()))
                .map(line -> new MoneyCard.Row(line.name(), line.requested(), null, byLine.get(line.lineNo())))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new MoneyCard(
                        true,
                        rows,
                        Money.total(rows.stream().map(MoneyCard.Row::amount).toList()),
                        "portal.money.expected." + file.outcome(),
                        null,
                        null,
                        null,
                        List.of()));
    }
}
