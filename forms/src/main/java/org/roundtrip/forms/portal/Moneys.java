package org.roundtrip.forms.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.Outcome;
import org.roundtrip.refund.Attempt;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.Attempts;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundLine;
import org.roundtrip.refund.RefundLines;
import org.roundtrip.refund.RefundWays;
import org.roundtrip.refund.Refunds;
import org.roundtrip.reimbursement.CalculateRefund;
import org.springframework.stereotype.Component;

/** Reads what a case owes, as calculated, or as it would be while nothing is. Shows what is stored, adds nothing up. */
@Component
class Moneys {
    private final Refunds refunds;
    private final RefundLines refundLines;
    private final Attempts attempts;
    private final RefundWays refundWays;
    private final CalculateRefund calculation;

    Moneys(
            Refunds refunds,
            RefundLines refundLines,
            Attempts attempts,
            RefundWays refundWays,
            CalculateRefund calculation) {
        this.refunds = refunds;
        this.refundLines = refundLines;
        this.attempts = attempts;
        this.refundWays = refundWays;
        this.calculation = calculation;
    }

    /** A card per refund, the newest first; before there is one, a card of what to expect, if anything. */
    List<MoneyCard> of(CaseFile file, List<CaseLine> lines) {
        var all = refunds.ofCase(file.key());
        var cards = all.stream().map(refund -> card(refund, lines)).toList();
        if (!all.stream().allMatch(Refund::ofPayment)) {
            return cards;
        }
        // What was not accepted has still to be settled: until then no sum is promised.
        boolean disputed = lines.stream().anyMatch(line -> line.rejected() > 0);
        // An exchange or a repair brings no money if all goes well.
        boolean none = file.outcome() == Outcome.EXCHANGE || file.outcome() == Outcome.REPAIR;
        return none || disputed || file.closed() || Progress.ended(file.state())
                ? cards
                : Stream.concat(expected(file, lines).stream(), cards.stream()).toList();
    }

    private MoneyCard card(Refund refund, List<CaseLine> lines) {
        var rows = MoneyRows.of(
                refund.currency(),
                refundLines.of(refund.key()).stream().map(RefundLine::part).toList(),
                names(lines));
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
        var owed = calculation.expected(file, lines);
        return owed.isEmpty()
                ? Optional.empty()
                : Optional.of(new MoneyCard(
                        true,
                        MoneyRows.of(file.currency(), owed.parts(), names(lines)),
                        Money.ofMinor(CurrencyUnit.of(file.currency()), owed.total()),
                        "portal.money.expected." + file.outcome(),
                        null,
                        null,
                        null,
                        List.of()));
    }

    private static Map<Integer, String> names(List<CaseLine> lines) {
        return lines.stream().collect(Collectors.toMap(CaseLine::lineNo, CaseLine::name));
    }
}
