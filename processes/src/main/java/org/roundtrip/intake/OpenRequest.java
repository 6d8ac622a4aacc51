package org.roundtrip.intake;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** Takes requests in: what may be chosen, what it would lead to, and the request itself. */
@Service
public class OpenRequest {
    private final Orders orders;
    private final UnitPick pick;
    private final CaseFiles files;
    private final StoreRequest storing;
    private final Commands commands;
    private final PreviewRequest previews;
    private final Clock clock;

    OpenRequest(
            Orders orders,
            UnitPick pick,
            CaseFiles files,
            StoreRequest storing,
            Commands commands,
            PreviewRequest previews,
            Clock clock) {
        this.orders = orders;
        this.pick = pick;
        this.files = files;
        this.storing = storing;
        this.commands = commands;
        this.previews = previews;
        this.clock = clock;
    }

    /** What of an order may be sent back, line by line, with the reason where it may not. */
    public List<ReturnableItem> items(ShopOrder order) {
        return pick.items(order);
    }

    /**
     * What the next free units of an order's line paid together.
     *
     * @throws org.roundtrip.cases.InvalidRequest if there is no such line, or not that many are left
     */
    public Money paid(ShopOrder order, int line, int quantity) {
        return pick.paid(order, line, quantity);
    }

    /** What the request would lead to. Changes nothing. @throws org.roundtrip.cases.InvalidRequest */
    public RequestPreview preview(CaseRequest request) {
        return previews.of(request, pick.pick(request, known(request)), clock.instant());
    }

    /**
     * Opens a case for each way the items go and starts their journeys, in one commit: when this returns, the request is
     * safe.
     *
     * @return the first case, whose number is the request's; the earlier one if the request's external reference is known
     * @throws org.roundtrip.cases.InvalidRequest if an item can't be had; nothing is stored then
     */
    public CaseFile open(CaseRequest request, Actor actor) {
        return commands.run(() -> known(request.externalReference()).orElseGet(() -> store(request, actor)));
    }

    /** The case an integrator opened under this reference before. */
    public Optional<CaseFile> known(@org.jspecify.annotations.Nullable String externalReference) {
        return externalReference == null ? Optional.empty() : files.findByExternalReference(externalReference);
    }

    /**
     * As {@link #open}, for a request whose external reference {@link #known} has just been asked about; the database
     * refuses a second case of one reference all the same.
     */
    public CaseFile openNew(CaseRequest request, Actor actor) {
        return commands.run(() -> store(request, actor));
    }

    private CaseFile store(CaseRequest request, Actor actor) {
        var numbers = request.items().stream()
                .map(CaseRequest.Item::orderNumber)
                .distinct()
                .toList();
        // The lock on the orders keeps two requests from picking the same units.
        var locked = numbers.isEmpty() ? List.<ShopOrder>of() : orders.lockByNumber(numbers);
        if (actor.kind() != Actor.Kind.PROGRAM) {
            checkAsked(request, locked);
        }
        var picked = pick.pick(request, locked);
        return storing.store(request, picked, actor);
    }

    /** Whoever says for a customer when he asked is kept between the order and now. Programs know it from their books. */
    private void checkAsked(CaseRequest request, List<ShopOrder> orders) {
        var asked = request.requestedAt();
        if (asked == null) {
            return;
        }
        if (asked.isAfter(clock.instant())) {
            throw new InvalidRequest("/requestedAt", "in-the-future", "the day the customer asked lies in the future");
        }
        if (orders.stream().anyMatch(order -> asked.isBefore(order.placedAt().truncatedTo(ChronoUnit.DAYS)))) {
            throw new InvalidRequest(
                    "/requestedAt", "before-order", "the day the customer asked lies before the order");
        }
    }

    private List<ShopOrder> known(CaseRequest request) {
        return request.items().stream()
                .map(CaseRequest.Item::orderNumber)
                .distinct()
                .flatMap(number -> orders.findByNumber(number).stream())
                .toList();
    }
}
