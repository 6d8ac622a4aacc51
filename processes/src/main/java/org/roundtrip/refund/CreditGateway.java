package org.roundtrip.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.roundtrip.cases.Actor;
import org.roundtrip.credit.CreditCode;
import org.roundtrip.credit.CreditEntry;
import org.roundtrip.credit.CreditRefused;
import org.roundtrip.credit.SpendStoreCredit;
import org.roundtrip.credit.StoreCredits;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.payment.Tender;
import org.roundtrip.refund.RefundOutcome.RejectCode;
import org.roundtrip.work.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * Gives back what store credit or a gift card paid, over our own ledger and no network: on the same credit while that can
 * be spent, else as a new credit to the customer. It is a gateway like any other, so that attempts, crashes and time-outs
 * need no second way; the attempt's key is the ledger's purpose, for ever.
 */
class CreditGateway implements PaymentGateway {
    private static final Logger LOG = LoggerFactory.getLogger(CreditGateway.class);
    private static final Duration FOR_EVER = Duration.ofDays(36_500);
    private static final String SOMEBODY = Actor.SYSTEM.name();

    private final Tender tender;
    private final String provider;
    private final StoreCredits credits;
    private final SpendStoreCredit spending;
    private final CreditOrigins origins;
    private final CreditRefunds ledger;
    private final Commands commands;

    CreditGateway(
            Tender tender,
            String provider,
            StoreCredits credits,
            SpendStoreCredit spending,
            CreditOrigins origins,
            CreditRefunds ledger,
            Commands commands) {
        this.tender = tender;
        this.provider = provider;
        this.credits = credits;
        this.spending = spending;
        this.origins = origins;
        this.ledger = ledger;
        this.commands = commands;
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public Duration keyLife() {
        return FOR_EVER;
    }

    @Override
    public RefundOutcome requestRefund(RefundCommand command) {
        try {
            return twice(command);
        } catch (CreditRefused e) {
            var code = e.why() == CreditRefused.Why.SPEND_REVERSED ? RejectCode.ALREADY_REFUNDED : RejectCode.INVALID;
            return new RefundOutcome.Rejected(code, e.code(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error(
                    "Attempt {} could not be entered in the ledger",
                    command.attempt().value(),
                    e);
            return new RefundOutcome.Unknown("the ledger could not be written");
        }
    }

    private RefundOutcome twice(RefundCommand command) {
        try {
            return commands.run(() -> pay(command));
        } catch (DuplicateKeyException e) {
            // Somebody else has just done the same: now it can be seen.
            return commands.run(() -> pay(command));
        }
    }

    private RefundOutcome pay(RefundCommand command) {
        var key = command.attempt().value();
        var known = credits.causedBy(List.of(key));
        if (!known.isEmpty()) {
            return known.stream()
                            .map(CreditEntry::amount)
                            .reduce(Money::plus)
                            .filter(command.amount()::equals)
                            .isPresent()
                    ? accepted(key)
                    : new RefundOutcome.Rejected(RejectCode.INVALID, "key-used", "the key stands for another amount");
        }
        var origin = origins.of(List.of(key)).get(key);
        if (origin == null) {
            return new RefundOutcome.Rejected(RejectCode.INVALID, "unknown-attempt", "no attempt of ours has this key");
        }
        if (tender == Tender.STORE_CREDIT) {
            var code = CreditCode.typed(command.payment().reference());
            var back = spending.giveBack(code, origin.order(), command.amount(), key, command.caseNumber(), SOMEBODY);
            if (!back.isEmpty()) {
                return accepted(key);
            }
        }
        if (origin.email() == null) {
            return new RefundOutcome.Rejected(
                    RejectCode.NOT_REFUNDABLE, "no-email", "a new credit needs the customer's email address");
        }
        credits.issue(new StoreCredits.Issue(
                key,
                origin.email(),
                command.amount(),
                tender == Tender.GIFT_CARD ? "instead-of-gift-card" : "instead-of-credit",
                command.caseNumber() + ": " + command.payment().shown(),
                key,
                SOMEBODY));
        return accepted(key);
    }

    private static RefundOutcome accepted(String key) {
        return new RefundOutcome.Accepted(CreditRefunds.id(key), AttemptState.SUCCEEDED);
    }

    @Override
    public Optional<RefundSnapshot> fetch(String askedProvider, String providerRefundId) {
        return ledger.byId(provider, providerRefundId);
    }

    @Override
    public Lookup findByAttempt(PaymentRef payment, AttemptKey attempt) {
        return ledger.byId(provider, CreditRefunds.id(attempt.value()))
                .<Lookup>map(Lookup.Found::new)
                .orElseGet(Lookup.Absent::new);
    }

    @Override
    public PaymentLook payment(PaymentRef payment) {
        return tender == Tender.STORE_CREDIT ? ledger.payment(payment) : new PaymentLook.Told(false);
    }

    @Override
    public RefundListing refundsBetween(Instant from, Instant until) {
        return new RefundListing.Listed(ledger.between(provider, from, until), false);
    }
}
