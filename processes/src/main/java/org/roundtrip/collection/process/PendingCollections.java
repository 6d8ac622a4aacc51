package org.roundtrip.collection.process;

import java.time.Clock;
import java.time.Duration;
import org.roundtrip.collection.CollectionBook;
import org.roundtrip.collection.CollectionGateways;
import org.roundtrip.collection.CollectionLook;
import org.roundtrip.collection.HoldLooks;
import org.roundtrip.collection.PaymentLinks;
import org.roundtrip.collection.UnknownCollection;
import org.roundtrip.work.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes up for lost webhooks: asks how pages and holds stand that nothing was heard of for {@link #PATIENCE}. */
@Component
class PendingCollections {
    static final Duration PATIENCE = Duration.ofHours(6);

    private static final Logger LOG = LoggerFactory.getLogger(PendingCollections.class);
    private static final int BATCH = 50;

    private final PaymentLinks links;
    private final HoldLooks holds;
    private final CollectionGateways gateways;
    private final CollectionBook book;
    private final Commands commands;
    private final Clock clock;

    PendingCollections(
            PaymentLinks links,
            HoldLooks holds,
            CollectionGateways gateways,
            CollectionBook book,
            Commands commands,
            Clock clock) {
        this.links = links;
        this.holds = holds;
        this.gateways = gateways;
        this.book = book;
        this.commands = commands;
        this.clock = clock;
    }

    /** @return how many were asked about */
    int check() {
        var before = clock.instant().minus(PATIENCE);
        var pages = commands.run(() -> links.openSince(before, BATCH));
        pages.forEach(page -> {
            commands.run(() -> links.checking(page.id(), clock.instant()));
            take(gateways.of(page.provider())
                    .map(gateway -> gateway.fetch(String.valueOf(page.reference())))
                    .orElse(new CollectionLook.Absent()));
        });
        var held = commands.run(() -> holds.silentSince(before, BATCH));
        held.forEach(hold -> {
            commands.run(() -> holds.looked(hold.key()));
            take(gateways.of(String.valueOf(hold.provider()))
                    .map(gateway -> gateway.payment(String.valueOf(hold.paymentReference())))
                    .orElse(new CollectionLook.Absent()));
        });
        return pages.size() + held.size();
    }

    private void take(CollectionLook look) {
        if (look instanceof CollectionLook.Found found) {
            try {
                commands.run(UnknownCollection.class, () -> book.learn(found.now()));
            } catch (RuntimeException | UnknownCollection e) {
                // One that goes wrong must not keep the others unasked.
                LOG.error("A page or hold could not be taken in", e);
            }
        }
    }
}
