package org.roundtrip.processes.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.Lookup;
import org.roundtrip.refund.PaymentGateway;
import org.roundtrip.refund.PaymentLook;
import org.roundtrip.refund.PaymentSnapshot;
import org.roundtrip.refund.RefundCommand;
import org.roundtrip.refund.RefundListing;
import org.roundtrip.refund.RefundOutcome;
import org.roundtrip.refund.RefundOutcome.RejectCode;
import org.roundtrip.refund.RefundSnapshot;

/** A payment provider that does what a story wants, payment by payment, and keeps a ledger as a real one does. */
public final class ScriptedGateway implements PaymentGateway {
    public static final String NAME = "bank";

    /** How the provider treats one payment. */
    public enum Mood {
        /** Takes a refund and settles it later. */
        TAKES,
        /** Pays at once. */
        PAYS,
        DECLINES,
        /** Surely does nothing now. */
        BUSY,
        /** Can't be reached at all, for whatever is asked. */
        UNREACHABLE,
        /** Does nothing and its answer is lost. */
        LOSES_REQUEST,
        /** Takes the refund, and its answer is lost. */
        LOSES_ANSWER,
        /** Gives no usable answer, and none when it is asked what became of it. */
        SILENT
    }

    private static final Duration KEY_LIFE = Duration.ofHours(24);
    private static final Money PLENTY = Money.parse("GBP 1000000");

    private final Map<String, Mood> moods = new HashMap<>();
    private final Map<String, PaymentSnapshot> payments = new HashMap<>();
    private final Map<AttemptKey, RefundSnapshot> ledger = new LinkedHashMap<>();
    private final List<RefundCommand> asked = new ArrayList<>();
    private final Set<AttemptKey> told = new HashSet<>();
    private Mood general = Mood.TAKES;
    private boolean statusSilent;
    private boolean onlyTells;
    private boolean disputed;
    private Runnable whileAsked = () -> {};
    private Runnable beforePaymentIsRead = () -> {};

    void restart() {
        moods.clear();
        payments.clear();
        ledger.clear();
        asked.clear();
        general = Mood.TAKES;
        statusSilent = false;
        onlyTells = false;
        disputed = false;
        told.clear();
        whileAsked = () -> {};
        beforePaymentIsRead = () -> {};
    }

    public void feels(Mood mood) {
        general = mood;
    }

    public void feels(String payment, Mood mood) {
        moods.put(payment, mood);
    }

    public void holds(String payment, PaymentSnapshot snapshot) {
        payments.put(payment, snapshot);
    }

    /** No status can be read from now on. */
    public void keepsStatusToItself() {
        statusSilent = true;
    }

    /** From now on it can be asked for refunds and for nothing else: what became of them, it tells by itself. */
    public void onlyTells() {
        onlyTells = true;
    }

    /** It tells, unasked, that the customer's bank disputes every payment. */
    public void tellsOfDisputes() {
        disputed = true;
    }

    /** What happens in the world between the request and its answer. */
    public void whileAsked(Runnable event) {
        whileAsked = event;
    }

    /** What happens in the world just before the payment is read. */
    public void beforePaymentIsRead(Runnable event) {
        beforePaymentIsRead = event;
    }

    /** A request whose answer nobody waited for is carried out after all. */
    public void lands(RefundCommand late) {
        make(late, AttemptState.SUCCEEDED);
        payments.put(late.payment().reference(), new PaymentSnapshot(late.amount(), late.amount(), false));
    }

    public List<RefundCommand> asked() {
        return asked;
    }

    /** How often a refund was really made: once per key, whatever was asked how often. */
    public int made() {
        return ledger.size();
    }

    /** The provider's view of an attempt changes; what its webhook would say. */
    public RefundSnapshot changes(AttemptKey attempt, AttemptState state, @Nullable String reason) {
        var known = ledger.get(attempt);
        var changed = new RefundSnapshot(
                NAME, known.providerRefundId(), attempt, known.paymentReference(), known.amount(), state, reason);
        ledger.put(attempt, changed);
        told.add(attempt);
        return changed;
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public RefundOutcome requestRefund(RefundCommand command) {
        asked.add(command);
        var mood = mood(command.payment());
        if (mood == Mood.TAKES || mood == Mood.PAYS || mood == Mood.LOSES_ANSWER) {
            make(command, mood == Mood.PAYS ? AttemptState.SUCCEEDED : AttemptState.SUBMITTED);
        }
        whileAsked.run();
        return switch (mood) {
            case TAKES, PAYS -> {
                var made = ledger.get(command.attempt());
                yield new RefundOutcome.Accepted(
                        made.providerRefundId(), mood == Mood.PAYS ? AttemptState.SUCCEEDED : AttemptState.SUBMITTED);
            }
            case DECLINES -> new RefundOutcome.Rejected(RejectCode.NOT_REFUNDABLE, "no-refund", "not refundable");
            case BUSY -> new RefundOutcome.TryLater(Duration.ofSeconds(5), "busy");
            case UNREACHABLE, LOSES_REQUEST, LOSES_ANSWER, SILENT -> new RefundOutcome.Unknown("time-out");
        };
    }

    private void make(RefundCommand command, AttemptState state) {
        ledger.putIfAbsent(
                command.attempt(),
                new RefundSnapshot(
                        NAME,
                        "re_" + command.attempt().value().substring(3, 15),
                        command.attempt(),
                        command.payment().reference(),
                        command.amount(),
                        state,
                        null));
    }

    @Override
    public Optional<RefundSnapshot> fetch(String provider, String providerRefundId) {
        return statusSilent || onlyTells
                ? Optional.empty()
                : ledger.values().stream()
                        .filter(refund -> refund.providerRefundId().equals(providerRefundId))
                        .findFirst();
    }

    @Override
    public Lookup findByAttempt(PaymentRef payment, AttemptKey attempt) {
        if (onlyTells) {
            return told.contains(attempt) ? new Lookup.Found(ledger.get(attempt)) : new Lookup.NotTold();
        }
        var mood = mood(payment);
        if (mood == Mood.UNREACHABLE || mood == Mood.SILENT) {
            return new Lookup.Unreachable("no route");
        }
        var known = ledger.get(attempt);
        return known == null ? new Lookup.Absent() : new Lookup.Found(known);
    }

    @Override
    public PaymentLook payment(PaymentRef payment) {
        beforePaymentIsRead.run();
        if (onlyTells) {
            return new PaymentLook.Told(disputed);
        }
        return mood(payment) == Mood.UNREACHABLE
                ? new PaymentLook.Unreachable("no route")
                : new PaymentLook.Known(payments.getOrDefault(
                        payment.reference(), new PaymentSnapshot(PLENTY, Money.zero(PLENTY.getCurrencyUnit()), false)));
    }

    @Override
    public RefundListing refundsBetween(Instant from, Instant until) {
        return new RefundListing.Listed(
                ledger.values().stream()
                        .map(refund -> new RefundListing.Entry(refund, from))
                        .toList(),
                false);
    }

    @Override
    public Duration keyLife() {
        return KEY_LIFE;
    }

    private Mood mood(PaymentRef payment) {
        return moods.getOrDefault(payment.reference(), general);
    }
}
