package org.roundtrip.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.joda.money.Money;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.collection.Collection;
import org.roundtrip.collection.Collections;
import org.roundtrip.inventory.StockMoves;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.policy.ExchangePolicy.Timing;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.ParcelHandedIn;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Goods back, replacement out: who may go when, and what if one of them does not. */
@Service
public class SwapGoods {
    private final Exchanges exchanges;
    private final ExchangeItems items;
    private final ExchangeProcess process;
    private final Collections collections;
    private final ReplacementParcel toSend;
    private final ExchangeMoney money;
    private final CaseLines lines;
    private final Shipments shipments;
    private final CaseDesk cases;
    private final CaseFiles files;
    private final Notices notices;
    private final StockMoves stock;
    private final Clock clock;

    SwapGoods(
            Exchanges exchanges,
            ExchangeItems items,
            ExchangeProcess process,
            Collections collections,
            ReplacementParcel toSend,
            ExchangeMoney money,
            CaseLines lines,
            Shipments shipments,
            CaseDesk cases,
            CaseFiles files,
            Notices notices,
            StockMoves stock,
            Clock clock) {
        this.exchanges = exchanges;
        this.items = items;
        this.process = process;
        this.collections = collections;
        this.toSend = toSend;
        this.money = money;
        this.lines = lines;
        this.shipments = shipments;
        this.cases = cases;
        this.files = files;
        this.notices = notices;
        this.stock = stock;
        this.clock = clock;
    }

    /**
     * How a swap begins.
     *
     * @param goodsBack whether anything has to come back
     * @param leavesNow whether the replacement need not wait for it
     */
    public record Begin(boolean goodsBack, boolean leavesNow) {}

    public Begin begin(long caseId) {
        var exchange = exchanges.of(caseId);
        boolean goodsBack = lines.of(caseId).stream().anyMatch(line -> line.expected() > 0);
        if (exchange.forgone()) {
            return new Begin(goodsBack, false);
        }
        var agreed = items.ofCase(caseId);
        boolean atOnce = exchange.timing() == Timing.AT_ONCE || !goodsBack;
        notices.post(
                caseId,
                MailKind.EXCHANGE_AGREED,
                Map.of("items", AgreeExchange.words(agreed), "timing", String.valueOf(exchange.timing())));
        cases.tell(caseId, "exchange-agreed", Actor.SYSTEM);
        cases.move(caseId, CaseState.REQUESTED, WaitingFor.CARRIER);
        if (atOnce) {
            letGo(caseId);
        }
        if (exchange.timing() == Timing.AT_ONCE) {
            files.handInBy(caseId, clock.instant().plus(Duration.ofDays(exchange.holdDays())));
        }
        return new Begin(goodsBack, atOnce);
    }

    /** The goods are here, or lost at our risk. @return whether there is anything to inspect */
    public boolean takeDelivery(long caseId) {
        boolean lost = shipments.ofCase(caseId, Direction.IN).stream()
                .findFirst()
                .filter(shipment -> shipment.state() == Shipment.State.LOST)
                .isPresent();
        if (lost) {
            lines.update(
                    lines.of(caseId).stream().map(CaseLine::acceptedAfterAll).toList());
        } else {
            notices.post(caseId, MailKind.PARCEL_RECEIVED, Map.of());
            cases.move(caseId, CaseState.RECEIVED, WaitingFor.WAREHOUSE);
        }
        return !lost;
    }

    /** The carrier has the goods: for some exchanges that is enough. */
    @EventListener
    void on(ParcelHandedIn parcel) {
        exchanges
                .find(parcel.caseId())
                .filter(exchange -> exchange.timing() == Timing.AT_FIRST_SCAN && exchange.off() == null)
                .ifPresent(exchange -> leave(exchange.caseId()));
    }

    /** The replacement may leave, if it has not and if there is one. */
    public void leave(long caseId) {
        var exchange = exchanges.of(caseId);
        if (!exchange.hasLeft() && !exchange.forgone()) {
            letGo(caseId);
            process.mayLeave(cases.known(caseId));
        }
    }

    private void letGo(long caseId) {
        toSend.add(caseId);
        exchanges.left(caseId, clock.instant());
        cases.tell(caseId, "replacement-released", Actor.SYSTEM);
    }

    /**
     * What an exchange leaves behind whose goods did not come, or not as they should.
     *
     * @param replacementGone whether the replacement has left, so that it has to be paid
     * @param held whether its price is held on the customer's card
     */
    public record CalledOff(boolean replacementGone, boolean held) {}

    public CalledOff callOff(long caseId) {
        var file = cases.known(caseId);
        var exchange = exchanges.of(caseId);
        if (exchange.off() == null) {
            var because = because(caseId);
            exchanges.off(caseId, because);
            cases.tell(caseId, "exchange-off", Actor.SYSTEM, Map.of("because", because.name()));
        }
        if (!exchange.hasLeft()) {
            return new CalledOff(false, false);
        }
        var held = held(exchange);
        if (held) {
            charge(file, exchange);
        }
        return new CalledOff(true, held);
    }

    private Exchange.Off because(long caseId) {
        var parcel = shipments.ofCase(caseId, Direction.IN).stream().findFirst();
        if (parcel.filter(shipment -> shipment.state() == Shipment.State.EXPIRED)
                .isPresent()) {
            return Exchange.Off.EXPIRED;
        }
        boolean seen = lines.of(caseId).stream().anyMatch(line -> line.grade() != null);
        return seen ? Exchange.Off.NOT_ACCEPTED : Exchange.Off.ABANDONED;
    }

    /** Also if the hold ended by itself meanwhile: then finance finds another way to what is owed. */
    private boolean held(Exchange exchange) {
        return exchange.collectionId() != null
                && switch (collections.get(exchange.collectionId()).state()) {
                    case AUTHORISED, RELEASED -> true;
                    default -> false;
                };
    }

    private boolean isCollected(Exchange exchange) {
        return exchange.collectionId() != null
                && collections.get(exchange.collectionId()).state().collected();
    }

    private void charge(CaseFile file, Exchange exchange) {
        Money price = AgreeExchange.price(file, items.ofCase(file.key()));
        long collectionId = java.util.Objects.requireNonNull(exchange.collectionId());
        boolean endedByItself = collections.get(collectionId).state() == Collection.State.RELEASED;
        collections.capture(collectionId, price);
        if (endedByItself) {
            return;
        }
        notices.post(file.key(), MailKind.REPLACEMENT_CHARGED, Map.of("amount", price.toString()));
        cases.tell(file.key(), "replacement-charged", Actor.SYSTEM, Map.of("amount", price.toString()));
    }

    /** What is collected or held of the customer, 0 for nothing. */
    public long collected(long caseId) {
        return exchanges.find(caseId).map(Exchange::collectionId).orElse(0L);
    }

    /** What becomes of what is held, when the goods are here. */
    public enum Hold {
        NONE,
        GIVE_BACK,
        TAKE_DIFFERENCE
    }

    /**
     * Of a hold only the difference is taken that the customer owes: nothing if there is none, if all of it was to be taken
     * before and finance has written it off, or if he gets his money instead. Then nothing he paid is kept either.
     */
    public Hold settleHold(long caseId) {
        var exchange = exchanges.of(caseId);
        if (exchange.forgone()) {
            return isCollected(exchange) || held(exchange) ? Hold.GIVE_BACK : Hold.NONE;
        }
        if (!held(exchange)) {
            return Hold.NONE;
        }
        if (collections.captureDecided(java.util.Objects.requireNonNull(exchange.collectionId()))) {
            return Hold.GIVE_BACK;
        }
        var file = cases.known(caseId);
        var price = AgreeExchange.price(file, items.ofCase(caseId));
        var difference = price.minus(money.backed(file));
        if (!difference.isPositive()) {
            return Hold.GIVE_BACK;
        }
        collections.capture(java.util.Objects.requireNonNull(exchange.collectionId()), difference);
        return Hold.TAKE_DIFFERENCE;
    }
}
