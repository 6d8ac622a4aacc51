package org.roundtrip.credit;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** Store credit: issued once per purpose, held by a customer, spent in the shop by its code. */
@Service
public class StoreCredits {
    private final CreditRows rows;
    private final CreditTerms terms;
    private final Commands commands;
    private final Clock clock;

    StoreCredits(CreditRows rows, CreditTerms terms, Commands commands, Clock clock) {
        this.rows = rows;
        this.terms = terms;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * A credit to be issued.
     *
     * @param purpose what it is for, at most 100 characters: asked twice for one purpose, the first credit is the answer
     * @param reason why, as a code
     * @param note the same in words, for staff
     * @param cause what else is entered by the same doing, if anything may be
     * @param by sign-in name of whoever issues it
     */
    public record Issue(
            String purpose,
            String holderEmail,
            Money amount,
            String reason,
            @Nullable String note,
            @Nullable String cause,
            String by) {}

    /**
     * Issues a credit, valid as long as the shop's terms say now.
     *
     * @throws CreditRefused if the purpose is known with another amount or holder
     */
    public StoreCredit issue(Issue issue) {
        if (!issue.amount().isPositive()) {
            throw new IllegalArgumentException("a credit of " + issue.amount());
        }
        return commands.run(() -> {
            var known = rows.creditOf(issue.purpose());
            if (known.isPresent() && !same(known.get(), issue)) {
                throw new CreditRefused(CreditRefused.Why.PURPOSE_USED, "this was issued before with other content");
            }
            return known.orElseGet(() -> store(issue, clock.instant()));
        });
    }

    private static boolean same(StoreCredit known, Issue issue) {
        return known.issued().equals(issue.amount()) && known.holderEmail().equals(lower(issue.holderEmail()));
    }

    private static String lower(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private StoreCredit store(Issue issue, Instant now) {
        var code = CreditCode.random();
        var holder = lower(issue.holderEmail());
        var expiresAt = terms.expiry(now);
        long id = rows.insert(code, issue.purpose(), holder, issue.amount(), now, expiresAt);
        var empty = Money.zero(issue.amount().getCurrencyUnit());
        rows.add(
                new StoreCredit(id, code, holder, issue.amount(), empty, now, expiresAt),
                issue.amount(),
                new CreditRows.Said(
                        CreditEntry.Kind.ISSUE,
                        issue.purpose(),
                        issue.reason(),
                        issue.note(),
                        null,
                        null,
                        issue.cause(),
                        issue.by()));
        return new StoreCredit(id, code, holder, issue.amount(), issue.amount(), now, expiresAt);
    }

    public Optional<StoreCredit> find(CreditCode code) {
        return rows.credit(code);
    }

    public Optional<StoreCredit> find(long id) {
        return rows.credit(id);
    }

    /** The credits of this purpose and of its parts ({@code purpose-…}), the oldest first. */
    public List<StoreCredit> ofPurpose(String purpose) {
        return rows.many("where purpose = ? or purpose like ? order by id", purpose, purpose + "-%");
    }

    /** Up to {@code limit} credits of a holder, the newest first, from before the id {@code before}. */
    public List<StoreCredit> heldBy(String email, long before, int limit) {
        return rows.many("where holder_email = ? and id < ? order by id desc limit ?", lower(email), before, limit);
    }

    /** The ledger of a credit, the oldest entry first. */
    public List<CreditEntry> ledger(StoreCredit credit) {
        return rows.entries("where e.credit_id = ?", credit.id());
    }

    public Optional<CreditEntry> entry(long id) {
        return rows.entries("where e.id = ?", id).stream().findFirst();
    }

    /** The entries of these doings, the oldest first. */
    public List<CreditEntry> causedBy(Collection<String> causes) {
        return rows.causedBy(causes);
    }

    /** Entries that added to a credit (ISSUE, REVERSE) from {@code from} on and before {@code until}. */
    public List<CreditEntry> given(Instant from, Instant until) {
        return rows.entries(
                "where e.kind in ('ISSUE', 'REVERSE') and e.at_millis >= ? and e.at_millis < ?",
                from.toEpochMilli(),
                until.toEpochMilli());
    }
}
