package org.roundtrip.collection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.springframework.stereotype.Service;

/** Asks a customer for money, reminds him, and stops asking when it is too late. */
@Service
public class AskForPayment {
    /** So long before the end customers are reminded, where there is time for it. */
    private static final Duration REMINDED_BEFORE = Duration.ofDays(1);

    private final CollectionRows rows;
    private final CaseDesk cases;
    private final Notices notices;
    private final Clock clock;

    AskForPayment(CollectionRows rows, CaseDesk cases, Notices notices, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    /** When a customer is reminded, and when it is too late. */
    public record Times(Instant remindAt, Instant payBy) {}

    /** The customer can pay from now on. */
    public Times ask(long collectionId, String instanceId) {
        var collection = rows.findById(collectionId).orElseThrow();
        cases.lock(collection.caseId());
        rows.askedBy(collectionId, instanceId);
        cases.tell(collection.caseId(), told(collection, "wanted"), Actor.SYSTEM, Collections.facts(collection));
        notices.post(collection.caseId(), MailKind.PAYMENT_WANTED, facts(collection));
        cases.touchUnlessChanged(collection.caseId());
        return times(collection.payBy());
    }

    /** A day before the end, or half-way if there is less time than two. */
    Times times(Instant payBy) {
        var half = Duration.between(clock.instant(), payBy).dividedBy(2);
        return new Times(payBy.minus(half.compareTo(REMINDED_BEFORE) < 0 ? half : REMINDED_BEFORE), payBy);
    }

    public void remind(long collectionId) {
        var collection = rows.findById(collectionId).orElseThrow();
        cases.tell(collection.caseId(), told(collection, "reminded"), Actor.SYSTEM, Collections.facts(collection));
        notices.post(collection.caseId(), MailKind.PAYMENT_REMINDER, facts(collection));
    }

    /** Nobody gets a new page from now on. One that is open may still be paid on until it is closed. */
    public void stop(long collectionId) {
        var collection = rows.findById(collectionId).orElseThrow();
        cases.lock(collection.caseId());
        rows.move(collectionId, State.CLOSING, "too-late");
    }

    private Map<String, String> facts(Collection collection) {
        var facts = new HashMap<>(Collections.facts(collection));
        facts.put(
                "payBy",
                LocalDate.ofInstant(collection.payBy(), clock.getZone()).toString());
        return facts;
    }

    /** What is held on a card is not paid. */
    private static String told(Collection collection, String what) {
        return (collection.purpose().holds() ? "hold-" : "payment-") + what;
    }
}
