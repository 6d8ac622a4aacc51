package org.roundtrip.credit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.credit.CreditRefused.Why;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** Takes money off a credit and gives it back. One at a time per credit: its row is locked before its balance is read. */
@Service
public class SpendStoreCredit {
    private final CreditRows rows;
    private final Commands commands;
    private final Clock clock;

    SpendStoreCredit(CreditRows rows, Commands commands, Clock clock) {
        this.rows = rows;
        this.commands = commands;
        this.clock = clock;
    }

    /** A spend on an order. @param purpose what it is for: the same again changes nothing */
    public record Spend(String purpose, Money amount, String order, String by) {}

    /**
     * A spend that is given back, all of it or a part.
     *
     * @param purpose what it is for: the same again changes nothing
     * @param spendId the entry of the spend
     */
    public record Reversal(
            String purpose,
            long spendId,
            Money amount,
            String reason,
            @Nullable String note,
            @Nullable String cause,
            String by) {}

    /**
     * Takes an amount off a credit.
     *
     * @throws CreditNotFound if nobody knows the code
     * @throws CreditRefused if the credit is expired, holds less, or is of another currency
     */
    public CreditEntry spend(CreditCode code, Spend spend) {
        requirePositive(spend.amount());
        return commands.run(() -> {
            var credit = rows.lock(code).orElseThrow(CreditNotFound::new);
            var known = known(credit, spend.purpose(), spend.amount().negated());
            return known.orElseGet(() -> take(credit, spend));
        });
    }

    private CreditEntry take(StoreCredit credit, Spend spend) {
        requireUsable(credit, spend.amount());
        if (credit.balance().isLessThan(spend.amount())) {
            throw new CreditRefused(Why.INSUFFICIENT_BALANCE, "the credit holds " + credit.balance());
        }
        return rows.add(
                credit,
                spend.amount().negated(),
                new CreditRows.Said(
                        CreditEntry.Kind.SPEND, spend.purpose(), "order", null, spend.order(), null, null, spend.by()));
    }

    /**
     * Gives back what a spend took: in all never more than that.
     *
     * @throws CreditNotFound if nobody knows the code, or the spend is none of this credit's
     * @throws CreditRefused if the credit is expired, the currency another, or less than that is left of the spend
     */
    public CreditEntry reverse(CreditCode code, Reversal reversal) {
        requirePositive(reversal.amount());
        return commands.run(() -> {
            var credit = rows.lock(code).orElseThrow(CreditNotFound::new);
            return known(credit, reversal.purpose(), reversal.amount()).orElseGet(() -> {
                requireUsable(credit, reversal.amount());
                var ledger = rows.entries("where e.credit_id = ?", credit.id());
                var spend = ledger.stream()
                        .filter(e -> e.kind() == CreditEntry.Kind.SPEND && e.id() == reversal.spendId())
                        .findFirst()
                        .orElseThrow(CreditNotFound::new);
                return giveBack(credit, spend, left(spend, ledger), reversal);
            });
        });
    }

    private CreditEntry giveBack(StoreCredit credit, CreditEntry spend, Money left, Reversal reversal) {
        if (left.isLessThan(reversal.amount())) {
            throw new CreditRefused(Why.SPEND_REVERSED, "of this spend " + left + " can be given back");
        }
        return rows.add(
                credit,
                reversal.amount(),
                new CreditRows.Said(
                        CreditEntry.Kind.REVERSE,
                        reversal.purpose(),
                        reversal.reason(),
                        reversal.note(),
                        spend.order(),
                        spend.id(),
                        reversal.cause(),
                        reversal.by()));
    }

    /**
     * Gives back an amount that an order was paid with, over as many spends as it was spent in, the oldest first.
     *
     * @param cause what it is for: the same again changes nothing
     * @return the entries, empty if nothing can be put on this credit: nobody knows it, it is expired or of another
     *     currency
     * @throws CreditRefused if less than that is left of the order's spends
     */
    public List<CreditEntry> giveBack(
            CreditCode code, String order, Money amount, String cause, @Nullable String note, String by) {
        requirePositive(amount);
        return commands.run(() -> {
            var locked = rows.lock(code)
                    .filter(credit -> !credit.expired(clock.instant()))
                    .filter(credit -> credit.issued().isSameCurrency(amount));
            if (locked.isEmpty()) {
                return List.of();
            }
            var known = rows.entries("where e.cause = ?", cause);
            return known.isEmpty() ? overSpends(locked.get(), order, amount, cause, note, by) : known;
        });
    }

    private List<CreditEntry> overSpends(
            StoreCredit locked, String order, Money amount, String cause, @Nullable String note, String by) {
        var ledger = rows.entries("where e.credit_id = ?", locked.id());
        var given = new ArrayList<CreditEntry>();
        var open = amount;
        for (var spend : ledger) {
            var left = left(spend, ledger);
            if (spend.kind() == CreditEntry.Kind.SPEND && order.equals(spend.order()) && left.isPositive()) {
                var part = left.isLessThan(open) ? left : open;
                var purpose = given.isEmpty() ? cause : cause + "-" + (given.size() + 1);
                var now = rows.credit(locked.id()).orElseThrow();
                given.add(
                        giveBack(now, spend, left, new Reversal(purpose, spend.id(), part, "refund", note, cause, by)));
                open = open.minus(part);
            }
            if (open.isZero()) {
                return given;
            }
        }
        throw new CreditRefused(
                Why.SPEND_REVERSED, "of this order's spends " + amount.minus(open) + " can be given back");
    }

    /** What of a spend was not given back yet; zero for what is no spend. */
    private static Money left(CreditEntry spend, List<CreditEntry> ledger) {
        var left = spend.amount().negated();
        for (var entry : ledger) {
            if (Objects.equals(entry.spendId(), spend.id())) {
                left = left.minus(entry.amount());
            }
        }
        return spend.kind() == CreditEntry.Kind.SPEND ? left : Money.zero(left.getCurrencyUnit());
    }

    private Optional<CreditEntry> known(StoreCredit credit, String purpose, Money change) {
        var known = rows.entryOf(purpose);
        if (known.isPresent()
                && (known.get().creditId() != credit.id()
                        || !known.get().amount().equals(change))) {
            throw new CreditRefused(Why.PURPOSE_USED, "this was entered before with other content");
        }
        return known;
    }

    private void requireUsable(StoreCredit credit, Money amount) {
        if (!credit.issued().isSameCurrency(amount)) {
            throw new CreditRefused(
                    Why.WRONG_CURRENCY,
                    "the credit is in " + credit.issued().getCurrencyUnit().getCode());
        }
        if (credit.expired(clock.instant())) {
            throw new CreditRefused(Why.CREDIT_EXPIRED, "the credit expired at " + credit.expiresAt());
        }
    }

    private static void requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("an entry of " + amount);
        }
    }
}
