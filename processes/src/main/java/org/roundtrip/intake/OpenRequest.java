package org.roundtrip.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.Timeline;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.orders.OrderKey;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** Takes requests in: what may be chosen, what it would lead to, and the request itself. */
@Service
public class OpenRequest {
    private static final int ITEMS_IN_MAIL = 20;

    private final Orders orders;
    private final UnitPick pick;
    private final CaseDesk cases;
    private final CaseFiles files;
    private final CaseLines lines;
    private final ReservedUnits units;
    private final Timeline timeline;
    private final Notices notices;
    private final Journeys journeys;
    private final Commands commands;
    private final PreviewRequest previews;
    private final Clock clock;

    OpenRequest(
            Orders orders,
            UnitPick pick,
            CaseDesk cases,
            CaseFiles files,
            CaseLines lines,
            ReservedUnits units,
            Timeline timeline,
            Notices notices,
            Journeys journeys,
            Commands commands,
            PreviewRequest previews,
            Clock clock) {
        this.orders = orders;
        this.pick = pick;
        this.cases = cases;
        this.files = files;
        this.lines = lines;
        this.units = units;
        this.timeline = timeline;
        this.notices = notices;
        this.journeys = journeys;
        this.commands = commands;
        this.previews = previews;
        this.clock = clock;
    }

    /** What of an order may be sent back, line by line, with the reason where it may not. */
    public List<ReturnableItem> items(ShopOrder order) {
        return pick.items(order);
    }

    /** What the request would lead to. Changes nothing. @throws org.roundtrip.cases.InvalidRequest */
    public RequestPreview preview(CaseRequest request) {
        return previews.of(request, pick.pick(request, known(request)), clock.instant());
    }

    /**
     * Opens a case and starts its journey, in one commit: when this returns, the request is safe.
     *
     * @return the case; the earlier one if the request's external reference is known
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
        var picked = pick.pick(request, numbers.isEmpty() ? List.of() : orders.lockByNumber(numbers));
        if (request.outcome() == Outcome.STORE_CREDIT && picked.get(0).order().customerEmail() == null) {
            throw new InvalidRequest("/outcome", "no-email", "store credit needs the customer's email address");
        }
        var file = cases.remember(files.save(newFile(request, picked.get(0).order(), actor)));
        lines.insert(IntStream.range(0, picked.size())
                .mapToObj(i -> line(file.key(), i + 1, picked.get(i)))
                .toList());
        var reservations = new ArrayList<ReservedUnits.Reservation>();
        for (int i = 0; i < picked.size(); i++) {
            var key = new OrderKey(
                    picked.get(i).order().key(), picked.get(i).line().lineNo());
            for (var range : picked.get(i).units()) {
                reservations.add(new ReservedUnits.Reservation(key, file.key(), i + 1, range));
            }
        }
        units.reserve(reservations);
        timeline.add(file.key(), "request-received", actor, received(request));
        notices.post(
                file.key(),
                MailKind.REQUEST_RECEIVED,
                Map.of("items", items(picked), "outcome", request.outcome().name()));
        journeys.of(file).start(file);
        return files.findById(file.key()).orElseThrow();
    }

    /** What was agreed to is told too: consent has to be shown by whoever relies on it. */
    private static Map<String, String> received(CaseRequest request) {
        return request.mayAskByMail()
                ? Map.of("channel", request.channel(), "mayAskByMail", "true")
                : Map.of("channel", request.channel());
    }

    private CaseFile newFile(CaseRequest request, ShopOrder order, Actor actor) {
        var now = clock.instant();
        return new CaseFile(
                null,
                CaseNumber.random(),
                Journey.RETURN,
                CaseState.REQUESTED,
                WaitingFor.CARRIER,
                null,
                false,
                request.outcome(),
                order.currency(),
                order.customerEmail(),
                order.customerName(),
                request.locale(),
                request.channel(),
                actor.name(),
                request.externalReference(),
                request.comment(),
                request.requestedAt() == null ? now : request.requestedAt(),
                now,
                now,
                null,
                null,
                null,
                1,
                request.mayAskByMail(),
                null,
                1);
    }

    private static CaseLine line(long caseId, int lineNo, UnitPick.Picked picked) {
        var item = picked.item();
        return CaseLine.requested(
                caseId,
                lineNo,
                picked.order().key(),
                picked.line().lineNo(),
                picked.order().number(),
                picked.line().sku(),
                picked.line().name(),
                item.reason(),
                item.comment(),
                item.quantity());
    }

    private static String items(List<UnitPick.Picked> picked) {
        var text = picked.stream()
                .limit(ITEMS_IN_MAIL)
                .map(p -> p.item().quantity() + " × " + p.line().name())
                .collect(Collectors.joining("\n"));
        return picked.size() <= ITEMS_IN_MAIL ? text : text + "\n+ " + (picked.size() - ITEMS_IN_MAIL);
    }

    private List<ShopOrder> known(CaseRequest request) {
        return request.items().stream()
                .map(CaseRequest.Item::orderNumber)
                .distinct()
                .flatMap(number -> orders.findByNumber(number).stream())
                .toList();
    }
}
