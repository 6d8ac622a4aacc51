package org.roundtrip.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest.Problem;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.collection.Collections;
import org.roundtrip.exchange.WantedItems.Wanted;
import org.roundtrip.intake.AskedItem;
import org.roundtrip.intake.JourneyDesk;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.reimbursement.UnitValues;
import org.roundtrip.shipping.CancelShipment;
import org.springframework.stereotype.Component;

/** Exchanges, as intake speaks to them. */
@Component
class ExchangeDesk implements JourneyDesk {
    private final ExchangeProcess process;
    private final Exchanges exchanges;
    private final WantedItems wanted;
    private final CaseLines lines;
    private final UnitValues values;
    private final Collections collections;
    private final CancelShipment shipments;
    private final CaseDesk cases;
    private final Notices notices;
    private final ReservedUnits units;

    ExchangeDesk(
            ExchangeProcess process,
            Exchanges exchanges,
            WantedItems wanted,
            CaseLines lines,
            UnitValues values,
            Collections collections,
            CancelShipment shipments,
            CaseDesk cases,
            Notices notices,
            ReservedUnits units) {
        this.process = process;
        this.exchanges = exchanges;
        this.wanted = wanted;
        this.lines = lines;
        this.values = values;
        this.collections = collections;
        this.shipments = shipments;
        this.cases = cases;
        this.notices = notices;
        this.units = units;
    }

    @Override
    public Journey journey() {
        return Journey.EXCHANGE;
    }

    @Override
    public List<Problem> check(List<AskedItem> items) {
        var problems = new ArrayList<Problem>();
        for (var asked : items) {
            if (asked.item().wish() instanceof ExchangeWish wish) {
                wanted.problem(
                                asked.at() + "/replacement",
                                wish.sku(),
                                asked.order().currency())
                        .ifPresent(problems::add);
            } else {
                problems.add(new Problem(
                        asked.at() + "/replacement", "replacement-missing", "say what it is exchanged for"));
            }
        }
        return problems;
    }

    @Override
    public void stored(CaseFile file, List<AskedItem> items) {
        var stored = lines.of(file.key());
        var paid = values.ofCase(stored);
        exchanges.open(file.key(), items.stream().anyMatch(asked -> wish(asked).inAdvance()));
        wanted.want(
                file.key(),
                IntStream.range(0, items.size())
                        .mapToObj(i -> new Wanted(
                                stored.get(i),
                                wish(items.get(i)).sku(),
                                paid.get(stored.get(i).lineNo()).total()))
                        .toList());
    }

    private static ExchangeWish wish(AskedItem asked) {
        return (ExchangeWish) java.util.Objects.requireNonNull(asked.item().wish());
    }

    @Override
    public void start(CaseFile file) {
        process.start(file);
    }

    /** What is reserved, collected or held is given back by the model, which closes the case when that is done. */
    @Override
    public boolean cancel(CaseFile file, Actor actor) {
        var exchange = exchanges.of(file.key());
        if (exchange.off() != null || exchange.hasLeft()) {
            return false;
        }
        exchanges.off(file.key(), Exchange.Off.CANCELLED);
        // Told first, because the model may go all the way to the end of the case in the same breath.
        cases.tell(file.key(), "request-cancelled", actor);
        notices.post(file.key(), MailKind.REQUEST_CANCELLED, Map.of());
        cases.move(file.key(), CaseState.CANCELLED, WaitingFor.CARRIER);
        units.release(file.key());
        if (exchange.collectionId() != null
                && collections.get(exchange.collectionId()).state().payable()) {
            // He may be paying this moment: his page is closed first, and what came nevertheless goes back.
            collections.cancel(exchange.collectionId());
            return true;
        }
        return process.cancel(file) || shipments.cancel(file.key());
    }

    @Override
    public boolean offerAnswered(CaseFile file, boolean accepted) {
        return false;
    }
}
