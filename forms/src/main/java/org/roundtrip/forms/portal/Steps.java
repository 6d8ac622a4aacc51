package org.roundtrip.forms.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.Timeline;
import org.roundtrip.collection.Collection;
import org.roundtrip.collection.Collections;
import org.roundtrip.exchange.Exchange;
import org.roundtrip.exchange.Exchanges;
import org.roundtrip.forms.portal.Progress.Mark;
import org.roundtrip.policy.ExchangePolicy.Timing;
import org.roundtrip.repair.Repair;
import org.roundtrip.repair.Repairs;
import org.roundtrip.shipping.Purpose;
import org.roundtrip.shipping.Shipment;
import org.springframework.stereotype.Component;

/** Says how far a case is, in the steps of its journey, by what has happened and by nothing else. */
@Component
class Steps {
    private static final String REQUESTED = "requested";
    private static final String APPROVED = "approved";
    private static final String ON_ITS_WAY = "on-its-way";
    private static final String RECEIVED = "received";

    private final History history;
    private final Exchanges exchanges;
    private final Repairs repairs;
    private final Collections collections;

    Steps(History history, Exchanges exchanges, Repairs repairs, Collections collections) {
        this.history = history;
        this.exchanges = exchanges;
        this.repairs = repairs;
        this.collections = collections;
    }

    /** @param refundedAt when the customer had his money, if he got any */
    List<Progress> of(
            CaseFile file, List<Timeline.Entry> entries, List<Shipment> shipments, @Nullable Instant refundedAt) {
        var parcel = Parcels.newest(shipments).orElse(null);
        if (file.journey() == Journey.REPAIR) {
            return repair(file, entries, shipments, parcel);
        }
        boolean swapped = file.journey() == Journey.EXCHANGE && file.outcome() != Outcome.REFUND;
        return swapped
                ? exchange(file, entries, shipments, parcel)
                : ReturnProgress.of(
                        file,
                        parcel,
                        last(
                                entries,
                                "policy-accepted",
                                "policy-keep-item",
                                "review-accepted",
                                "review-keep-item",
                                "withdrawal-accepted",
                                "withdrawal-accepted-without-goods"),
                        last(entries, "inspected", "inspection-disputed"),
                        refundedAt);
    }

    private @Nullable Instant last(List<Timeline.Entry> entries, String... codes) {
        return history.last(entries, codes).orElse(null);
    }

    private List<Progress> exchange(
            CaseFile file, List<Timeline.Entry> entries, List<Shipment> shipments, @Nullable Shipment parcel) {
        var sent = sent(shipments, Purpose.REPLACEMENT);
        boolean over = file.state() == CaseState.EXCHANGED;
        var goods = List.of(
                Mark.at("yours-" + ON_ITS_WAY, parcel == null ? null : parcel.handedInAt()),
                Mark.at("yours-" + RECEIVED, parcel == null ? null : parcel.deliveredAt()),
                Mark.at("yours-checked", last(entries, "inspected", "inspection-disputed")));
        var swap = List.of(
                mark("replacement-sent", sent.map(Shipment::handedInAt).orElse(null), over),
                mark("delivered", sent.map(Shipment::deliveredAt).orElse(null), over));
        var timing = exchanges.find(file.key()).map(Exchange::timing).orElse(null);
        var marks = new ArrayList<Mark>();
        marks.add(Mark.at(REQUESTED, file.openedAt()));
        marks.add(Mark.at(
                APPROVED,
                last(
                        entries,
                        "policy-accepted",
                        "policy-keep-item",
                        "review-accepted",
                        "review-keep-item",
                        "exchange-terms")));
        paid(file).ifPresent(marks::add);
        if (file.state() == CaseState.AWAITING_CUSTOMER && marks.get(1).happened()) {
            marks.add(new Mark("choice", false, null));
        }
        if (parcel == null && (over || sent.isPresent() && timing != Timing.AT_ONCE)) {
            // He may keep what he has: there is nothing to send.
            marks.addAll(swap);
        } else if (timing == Timing.AT_ONCE) {
            marks.addAll(swap);
            marks.addAll(goods);
        } else if (timing == Timing.AT_FIRST_SCAN) {
            marks.add(goods.get(0));
            marks.addAll(swap);
            marks.addAll(goods.subList(1, goods.size()));
        } else {
            marks.addAll(goods);
            marks.addAll(swap);
        }
        return timing == Timing.AT_ONCE || timing == Timing.AT_FIRST_SCAN
                ? Progress.of(file, marks)
                : Progress.inOrder(file, marks);
    }

    /** What had to be paid or held before anything leaves. */
    private Optional<Mark> paid(CaseFile file) {
        return collections.ofCase(file.key()).stream()
                .filter(each -> each.state() != Collection.State.CLOSED && each.state() != Collection.State.GIVEN_BACK)
                .findFirst()
                .map(each -> new Mark(
                        each.purpose().holds() ? "held" : "paid",
                        !each.state().payable() && each.state() != Collection.State.FAILED,
                        each.settledAt()));
    }

    private List<Progress> repair(
            CaseFile file, List<Timeline.Entry> entries, List<Shipment> shipments, @Nullable Shipment parcel) {
        var repair = repairs.find(file.key());
        var back = sent(shipments, Purpose.REPAIRED).or(() -> sent(shipments, Purpose.BACK));
        var marks = new ArrayList<Mark>();
        marks.add(Mark.at(REQUESTED, file.openedAt()));
        marks.add(Mark.at(APPROVED, last(entries, "repair-entitlement", "repair-reviewed")));
        marks.add(Mark.at(ON_ITS_WAY, parcel == null ? null : parcel.handedInAt()));
        marks.add(Mark.at(
                RECEIVED, first(last(entries, "device-received"), parcel == null ? null : parcel.deliveredAt())));
        marks.add(Mark.at("diagnosed", last(entries, "device-diagnosed")));
        if (last(entries, "quote-written", "quote-sent") != null || repair.isPresent() && quoteAhead(repair.get())) {
            marks.add(answer(entries));
        }
        if (repair.map(Repair::end).filter(end -> instead(end)).isPresent()) {
            marks.removeIf(mark -> !mark.happened());
            if (file.state() == CaseState.AWAITING_CUSTOMER) {
                marks.add(new Mark("answer", false, null));
            }
            marks.add(mark("otherwise", file.closedAt(), file.closed()));
            return Progress.of(file, marks);
        }
        if (last(entries, "quote-declined", "quote-expired") == null) {
            marks.add(Mark.at("repairing", last(entries, "device-mended")));
            marks.add(Mark.at("testing", last(entries, "test-passed")));
        }
        marks.add(
                mark("shipped-back", back.map(Shipment::handedInAt).orElse(null), file.state() == CaseState.REPAIRED));
        return Progress.inOrder(file, marks);
    }

    private Mark answer(List<Timeline.Entry> entries) {
        var answered = last(entries, "quote-accepted", "quote-declined");
        return answered == null ? Mark.at("answer", last(entries, "quote-expired")) : Mark.at("answered", answered);
    }

    /** Whether a quote is to be expected, because nobody else pays. */
    private static boolean quoteAhead(Repair repair) {
        return repair.entitlement() != null && !repair.free();
    }

    /** Whether the customer gets something in place of the repair. */
    private static boolean instead(Repair.End end) {
        return switch (end) {
            case NOT_REPAIRABLE, TOO_LATE, LOST, REPLACED, REFUNDED -> true;
            case REPAIRED, UNREPAIRED, REFUSED, CANCELLED -> false;
        };
    }

    private static Mark mark(String step, @Nullable Instant at, boolean happened) {
        return new Mark(step, happened || at != null, at);
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : one;
    }

    private static Optional<Shipment> sent(List<Shipment> shipments, Purpose purpose) {
        return shipments.stream()
                .filter(each -> each.goesOut()
                        && Objects.equals(each.purpose(), purpose)
                        && each.state() != Shipment.State.CANCELLED)
                .findFirst();
    }
}
