package org.roundtrip.integrations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.roundtrip.collection.CollectionEvents;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.CollectionWork;
import org.roundtrip.collection.UnknownCollection;
import org.roundtrip.credit.CreditExpiry;
import org.roundtrip.creditnote.CreditNoteWork;
import org.roundtrip.followup.FollowUpWork;
import org.roundtrip.inventory.InventoryWork;
import org.roundtrip.inventory.StockMoveWork;
import org.roundtrip.migration.MigrationWork;
import org.roundtrip.notification.DueMail;
import org.roundtrip.notification.MailOutbox;
import org.roundtrip.refund.DisputeSnapshot;
import org.roundtrip.refund.PaymentEvents;
import org.roundtrip.refund.RefundSnapshot;
import org.roundtrip.refund.RefundWork;
import org.roundtrip.refund.UnknownPayment;
import org.roundtrip.refund.UnknownRefund;
import org.roundtrip.shipping.LabelWork;
import org.roundtrip.shipping.ParcelEvents;
import org.roundtrip.shipping.TrackingEvent;
import org.roundtrip.shipping.UnknownParcel;
import org.roundtrip.withdrawal.WithdrawalWork;

/** The ports that {@code processes} implements, as far as this module's tests need them. */
public class FakeTrade {
    public final Refunds refunds = new Refunds();
    public final Parcels parcels = new Parcels();
    public final Labels labels = new Labels();
    public final Mails mails = new Mails();
    public final FollowUps followUps = new FollowUps();
    public final Withdrawals withdrawals = new Withdrawals();
    public final CreditNotes creditNotes = new CreditNotes();
    public final Payments payments = new Payments();
    public final Collections collections = new Collections();

    public static class Refunds implements RefundWork {
        public final Set<String> known = ConcurrentHashMap.newKeySet();
        public final List<RefundSnapshot> learned = new CopyOnWriteArrayList<>();

        /** Whatever was handed over, known or not. */
        public final List<RefundSnapshot> handed = new CopyOnWriteArrayList<>();

        @Override
        public int workBatch() {
            return 0;
        }

        @Override
        public int checkPending() {
            return 0;
        }

        @Override
        public void learn(RefundSnapshot snapshot) throws UnknownRefund {
            handed.add(snapshot);
            if (snapshot.attempt() == null || !known.contains(snapshot.attempt().value())) {
                throw new UnknownRefund(snapshot.provider(), snapshot.providerRefundId());
            }
            learned.add(snapshot);
        }
    }

    public static class Parcels implements ParcelEvents {
        public final Set<String> known = ConcurrentHashMap.newKeySet();
        public final List<TrackingEvent> scans = new CopyOnWriteArrayList<>();
        public final AtomicInteger broken = new AtomicInteger();

        @Override
        public void scanned(String trackingCode, List<TrackingEvent> events) throws UnknownParcel {
            if (!known.contains(trackingCode)) {
                throw new UnknownParcel(trackingCode);
            }
            if (broken.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("planted");
            }
            scans.addAll(events);
        }
    }

    public static class FollowUps implements FollowUpWork {
        public final AtomicInteger due = new AtomicInteger();

        @Override
        public boolean askBatch() {
            return due.getAndUpdate(left -> Math.max(0, left - 10)) > 10;
        }
    }

    public static class Withdrawals implements WithdrawalWork {
        @Override
        public boolean beginBatch() {
            return false;
        }
    }

    public static class CreditNotes implements CreditNoteWork {
        public final AtomicInteger due = new AtomicInteger();

        @Override
        public boolean issueBatch() {
            return due.getAndUpdate(left -> Math.max(0, left - 10)) > 10;
        }
    }

    public static class Payments implements PaymentEvents {
        public final Set<String> known = ConcurrentHashMap.newKeySet();
        public final List<DisputeSnapshot> disputes = new CopyOnWriteArrayList<>();

        @Override
        public void learn(DisputeSnapshot snapshot) throws UnknownPayment {
            if (!known.contains(snapshot.paymentReference())) {
                throw new UnknownPayment(snapshot.provider(), snapshot.paymentReference());
            }
            disputes.add(snapshot);
        }
    }

    public static class Reservations implements InventoryWork {
        @Override
        public int workBatch() {
            return 0;
        }
    }

    public static class StockMoves implements StockMoveWork {
        @Override
        public boolean workBatch() {
            return false;
        }
    }

    public static class Migrations implements MigrationWork {
        @Override
        public boolean workBatch() {
            return false;
        }
    }

    public static class Collections implements CollectionWork, CollectionEvents {
        public final Set<String> known = ConcurrentHashMap.newKeySet();
        public final List<CollectionSnapshot> learned = new CopyOnWriteArrayList<>();

        @Override
        public int workBatch() {
            return 0;
        }

        @Override
        public int checkPending() {
            return 0;
        }

        @Override
        public void learn(CollectionSnapshot snapshot) throws UnknownCollection {
            if (!known.contains(String.valueOf(snapshot.key()))) {
                throw new UnknownCollection("not known here");
            }
            learned.add(snapshot);
        }
    }

    public static class Credits implements CreditExpiry {
        @Override
        public boolean expireBatch() {
            return false;
        }
    }

    public static class Labels implements LabelWork {
        public final AtomicInteger runs = new AtomicInteger();
        public final AtomicInteger waiting = new AtomicInteger();

        @Override
        public int workBatch() {
            runs.incrementAndGet();
            return Math.min(10, waiting.getAndUpdate(left -> Math.max(0, left - 10)));
        }
    }

    public static class Mails implements MailOutbox {
        public final Queue<DueMail> due = new ConcurrentLinkedQueue<>();
        public final List<List<Long>> sent = new CopyOnWriteArrayList<>();
        public final Map<Long, String> postponed = new ConcurrentHashMap<>();
        public final Map<Long, String> refused = new ConcurrentHashMap<>();

        @Override
        public List<DueMail> take(int limit) {
            var batch = new ArrayList<DueMail>();
            while (batch.size() < limit && !due.isEmpty()) {
                batch.add(due.poll());
            }
            return batch;
        }

        @Override
        public void sent(List<Long> ids) {
            sent.add(List.copyOf(ids));
        }

        @Override
        public void postpone(long id, String why) {
            postponed.put(id, why);
        }

        @Override
        public void refused(long id, String why) {
            refused.put(id, why);
        }
    }
}
