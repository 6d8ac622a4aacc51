package org.roundtrip.shipping.process;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.roundtrip.shipping.Carrier;
import org.roundtrip.shipping.LabelBook;
import org.roundtrip.shipping.LabelOutcome;
import org.roundtrip.shipping.LabelWork;
import org.roundtrip.shipping.Labels;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.UnusedLabel;
import org.roundtrip.shipping.VoidOutcome;
import org.roundtrip.work.Commands;
import org.roundtrip.work.WorkWaiting;
import org.roundtrip.work.process.ExternalWork;
import org.roundtrip.work.process.ExternalWork.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works the steps "Buy label" and "Void label": take (commit), call the carrier, store the answer (commit). */
@Component
class CarrierLabelWork implements LabelWork {
    private static final Logger LOG = LoggerFactory.getLogger(CarrierLabelWork.class);
    private static final int BATCH = 10;

    private final ExternalWork work;
    private final LabelBook book;
    private final UnusedLabel unused;
    private final Carrier carrier;
    private final Commands commands;

    CarrierLabelWork(ExternalWork work, LabelBook book, UnusedLabel unused, Carrier carrier, Commands commands) {
        this.work = work;
        this.book = book;
        this.unused = unused;
        this.carrier = carrier;
        this.commands = commands;
    }

    private record Batch(
            List<Taken> toBuy,
            List<Taken> toVoid,
            Map<String, Shipment> shipments,
            Map<Long, LabelBook.Wanted> wanted,
            Map<Long, List<Labels.Label>> labels) {}

    @Override
    public int workBatch() {
        var batch = commands.run(this::take);
        batch.toBuy().stream()
                .sorted(Comparator.comparing(piece ->
                        batch.shipments().get(piece.processInstanceId()).key()))
                .forEach(piece -> guarded(piece, () -> buy(piece, batch)));
        batch.toVoid().forEach(piece -> guarded(piece, () -> voidLabels(piece, batch)));
        return batch.toBuy().size() + batch.toVoid().size();
    }

    private Batch take() {
        var byTopic = work.take(BATCH, WorkWaiting.BUY_LABEL, WorkWaiting.VOID_LABEL).stream()
                .collect(Collectors.groupingBy(Taken::topic));
        var toBuy = byTopic.getOrDefault(WorkWaiting.BUY_LABEL, List.of());
        var toVoid = byTopic.getOrDefault(WorkWaiting.VOID_LABEL, List.of());
        var wanted = book.shipments(toBuy.stream().map(Taken::processInstanceId).toList());
        var over = book.shipments(toVoid.stream().map(Taken::processInstanceId).toList());
        var shipments = java.util.stream.Stream.concat(wanted.stream(), over.stream())
                .collect(Collectors.toMap(Shipment::processInstanceId, Function.identity()));
        return new Batch(
                toBuy,
                toVoid,
                shipments,
                book.wanted(wanted),
                book.liveLabels(over).stream().collect(Collectors.groupingBy(Labels.Label::shipmentId)));
    }

    private void buy(Taken piece, Batch batch) {
        var shipment = batch.shipments().get(piece.processInstanceId());
        var wanted = batch.wanted().get(shipment.key());
        if (wanted.mayTravel()) {
            if (travels(piece, shipment)) {
                return;
            }
            if (commands.run(() -> book.waitsForAnother(shipment))) {
                // Two workers at once would buy two labels for one box.
                again(piece, shipment, Duration.ZERO, "another part of the request has no label yet");
                return;
            }
        }
        var outcome = carrier.buyLabel(wanted.command());
        if (outcome instanceof LabelOutcome.Bought bought) {
            store(piece, shipment, bought);
        } else if (outcome instanceof LabelOutcome.Refused refused) {
            commands.run(() -> {
                book.refused(shipment, refused.message());
                work.failed(piece, ReturnShipment.LABEL_UNAVAILABLE);
            });
        } else if (outcome instanceof LabelOutcome.TryLater later) {
            again(piece, shipment, later.after(), later.why());
        }
    }

    /** @return whether the parcel of another part takes it along, or nobody wants that any more */
    private boolean travels(Taken piece, Shipment shipment) {
        try {
            return commands.run(() -> {
                boolean joined = book.joins(shipment);
                if (joined) {
                    work.done(piece, Map.of());
                }
                return joined;
            });
        } catch (ProcessEngineException e) {
            return true;
        }
    }

    private void again(Taken piece, Shipment shipment, Duration after, String why) {
        commands.run(() -> {
            if (!work.again(piece, after, "carrier-unavailable")) {
                book.refused(shipment, why);
            }
        });
    }

    private void store(Taken piece, Shipment shipment, LabelOutcome.Bought bought) {
        try {
            commands.run(() -> {
                book.bought(shipment, bought);
                work.done(piece, Map.of());
            });
        } catch (ProcessEngineException e) {
            // The step is gone: the request was cancelled while we bought. The label must not stay paid for.
            commands.run(() -> unused.boughtInVain(shipment, bought));
        }
    }

    private void voidLabels(Taken piece, Batch batch) {
        var shipment = batch.shipments().get(piece.processInstanceId());
        var labels = batch.labels().getOrDefault(shipment.key(), List.of());
        boolean stillUsed = !labels.isEmpty() && commands.run(() -> book.handsOver(shipment));
        for (var label : stillUsed ? List.<Labels.Label>of() : labels) {
            if (label.providerShipmentId() == null) {
                continue;
            }
            var outcome = carrier.voidLabel(label.providerShipmentId());
            if (outcome instanceof VoidOutcome.TryLater later) {
                commands.run(() -> work.again(piece, later.after(), "carrier-unavailable"));
                return;
            }
            commands.run(() -> book.voided(shipment, label, outcome));
        }
        commands.run(() -> {
            if (book.over(shipment)) {
                work.done(piece, Map.of());
            } else {
                work.again(piece, Duration.ZERO, "label-came-late");
            }
        });
    }

    /** One piece that goes wrong must not keep the others waiting; its lock runs out and it is taken again. */
    private static void guarded(Taken piece, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("Label work {} of instance {} failed", piece.topic(), piece.processInstanceId(), e);
        }
    }
}
