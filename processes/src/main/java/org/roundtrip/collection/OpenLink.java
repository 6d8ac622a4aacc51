package org.roundtrip.collection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.collection.LinkOffer.NotNow;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/**
 * Finds the customer a page to pay on. The page is written down under its key before the provider is asked for it, and a
 * new one is asked for only when the last is surely closed: so nobody can pay twice, whoever clicks how often, and a node
 * that dies in between leaves a page that the next click finds.
 */
@Service
public class OpenLink {
    private static final int STEPS = 3;

    private final LinkBook book;
    private final CollectionGateways gateways;
    private final Commands commands;

    OpenLink(LinkBook book, CollectionGateways gateways, Commands commands) {
        this.book = book;
        this.gateways = gateways;
        this.commands = commands;
    }

    /** Never called with a transaction open. Asked again it is the same page, as long as that one is good. */
    public LinkOffer open(long collectionId) {
        for (int step = 0; step < STEPS; step++) {
            var plan = commands.run(() -> book.plan(collectionId));
            var offer = plan.offer() == null ? carryOut(plan) : plan.offer();
            if (offer != null) {
                return offer;
            }
            // The last page turned out to be closed: look again.
        }
        return new NotNow();
    }

    private @Nullable LinkOffer carryOut(LinkBook.Plan plan) {
        var link = plan.linkToAsk();
        var gateway = gateways.of(link.provider());
        if (gateway.isEmpty()) {
            return new NotNow();
        }
        if (plan.command() != null) {
            return opened(plan, gateway.get().open(plan.command()));
        }
        var look = link.reference() == null
                ? gateway.get().find(link.key(), link.askedAt())
                : gateway.get().fetch(link.reference());
        return looked(link, look);
    }

    private @Nullable LinkOffer opened(LinkBook.Plan plan, LinkOutcome outcome) {
        if (outcome instanceof LinkOutcome.Opened opened) {
            return commands.run(() -> book.opened(plan.linkToAsk(), opened));
        }
        if (outcome instanceof LinkOutcome.Rejected rejected) {
            return commands.run(() -> book.rejected(plan, rejected)).orElse(null);
        }
        return new NotNow();
    }

    private @Nullable LinkOffer looked(PaymentLink link, CollectionLook look) {
        if (look instanceof CollectionLook.Found found) {
            return commands.run(() -> book.found(link, found.now())).orElse(null);
        }
        if (look instanceof CollectionLook.Absent && link.reference() == null) {
            return commands.run(() -> book.neverWas(link)).orElse(null);
        }
        return new NotNow();
    }

    /** The page that is open now, without asking for one. */
    public Optional<LinkOffer.Ready> current(long collectionId) {
        return commands.run(() -> book.current(collectionId));
    }

    /** Asks the provider how the customer's page stands, unless that was done a moment ago. For who comes back from it. */
    public void look(long collectionId) {
        Optional<PaymentLink> open = commands.run(() -> book.toLookAt(collectionId));
        open.ifPresent(link -> gateways.of(link.provider())
                .map(gateway -> gateway.fetch(String.valueOf(link.reference())))
                .ifPresent(look -> looked(link, look)));
    }
}
