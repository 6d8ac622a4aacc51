package org.roundtrip.repair;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.collection.Collection;
import org.roundtrip.collection.Collections;
import org.roundtrip.collection.Purpose;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.repair.Repair.End;
import org.springframework.stereotype.Service;

/** A quote from its sending to the money. */
@Service
public class OfferRepair {
    private final RepairQuotes quotes;
    private final Repairs repairs;
    private final Collections collections;
    private final CaseDesk cases;
    private final Notices notices;
    private final Clock clock;

    OfferRepair(
            RepairQuotes quotes,
            Repairs repairs,
            Collections collections,
            CaseDesk cases,
            Notices notices,
            Clock clock) {
        this.quotes = quotes;
        this.repairs = repairs;
        this.collections = collections;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    private static final Duration TO_PAY = Duration.ofDays(7);

    /** @return until when it can be accepted */
    public Instant send(long caseId) {
        var quote = quotes.of(caseId);
        cases.tell(
                caseId,
                "quote-sent",
                Actor.SYSTEM,
                Map.of("amount", quote.total().toString()));
        notices.post(
                caseId,
                MailKind.QUOTE,
                Map.of(
                        "amount",
                        quote.total().toString(),
                        "validUntil",
                        quote.validUntil().toString()));
        cases.move(caseId, CaseState.AWAITING_CUSTOMER, WaitingFor.CUSTOMER, quote.validUntil());
        return quote.validUntil();
    }

    /** The customer accepted; what he paid for an earlier quote counts. @return what has to be collected first, 0 for nothing */
    public long accepted(long caseId) {
        var quote = quotes.of(caseId);
        var open = quote.total().minusMinor(alreadyPaid(caseId));
        if (!open.isPositive()) {
            onTheBench(caseId);
            return 0;
        }
        var payBy = clock.instant().plus(TO_PAY);
        cases.move(caseId, CaseState.AWAITING_PAYMENT, WaitingFor.CUSTOMER, payBy);
        long collection = collections.want(caseId, Purpose.REPAIR, open, payBy);
        quotes.collects(quote.id(), collection);
        return collection;
    }

    /** What the customer has paid for the repair, for an earlier quote perhaps; minor units. */
    long alreadyPaid(long caseId) {
        return collected(caseId).mapToLong(Collection::capturedMinor).sum();
    }

    private Stream<Collection> collected(long caseId) {
        return collections.ofCase(caseId).stream()
                .filter(each -> each.purpose() == Purpose.REPAIR && each.state().collected());
    }

    /** @return whether the repair goes on */
    public boolean paid(long caseId, boolean collected) {
        if (!collected) {
            cases.tell(caseId, "quote-not-paid", Actor.SYSTEM);
            repairs.ended(caseId, End.UNREPAIRED);
        }
        onTheBench(caseId);
        return collected;
    }

    /** Declined, or valid no more: the device goes back as it is. */
    public void over(long caseId) {
        var quote = quotes.of(caseId);
        if (quote.state() == RepairQuote.State.OPEN) {
            quotes.answered(quote.id(), RepairQuote.State.EXPIRED, null, clock.instant());
            cases.tell(caseId, "quote-expired", Actor.SYSTEM);
        }
        repairs.ended(caseId, End.UNREPAIRED);
        onTheBench(caseId);
    }

    /** Time ran out before the customer had answered or paid: neither is waited for. */
    void overtaken(long caseId) {
        quotes.newest(caseId).ifPresent(quote -> {
            if (quote.state() == RepairQuote.State.OPEN) {
                quotes.answered(quote.id(), RepairQuote.State.EXPIRED, null, clock.instant());
                cases.tell(caseId, "quote-expired", Actor.SYSTEM);
            }
            collection(quote)
                    .filter(asked -> asked.state().payable())
                    .ifPresent(asked -> collections.cancel(asked.key()));
        });
    }

    /** Whether the customer has agreed to a quote, and paid what it costs more than was paid before. */
    boolean agreed(long caseId) {
        return quotes.newest(caseId)
                .filter(quote -> quote.state() == RepairQuote.State.ACCEPTED)
                .filter(quote -> collection(quote)
                        .map(asked -> asked.state().collected())
                        .orElse(true))
                .isPresent();
    }

    private Optional<Collection> collection(RepairQuote quote) {
        return Optional.ofNullable(quote.collectionId()).map(collections::get);
    }

    /**
     * The repair was not done: whatever it was to cost is not asked for any more.
     *
     * @param after the payment that was given back before, 0 if none was
     * @return the next one that was paid for it and has to be given back, 0 for nothing more
     */
    public long settle(long caseId, long after) {
        var wanted = collections.ofCase(caseId).stream()
                .filter(each -> each.purpose() == Purpose.REPAIR)
                .toList();
        wanted.stream().filter(each -> each.state().payable()).forEach(each -> collections.cancel(each.key()));
        // Of earlier quotes too: what was paid for one counts towards the next.
        return wanted.stream()
                .filter(each -> each.state().collected() && each.key() > after)
                .mapToLong(Collection::key)
                .min()
                .orElse(0);
    }

    /** Whether the customer paid for a repair. */
    boolean isPaid(long caseId) {
        return collected(caseId).findAny().isPresent();
    }

    private void onTheBench(long caseId) {
        cases.move(
                caseId,
                CaseState.IN_REPAIR,
                WaitingFor.TECHNICIAN,
                repairs.of(caseId).dueAt());
    }
}
