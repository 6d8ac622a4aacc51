package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.cases.Actor;
import org.roundtrip.worklist.NotAllowed;

/** What a person of the staff may see and do on the desk: the one place where roles become pages. */
public record Sight(boolean support, boolean warehouse, boolean technician, boolean finance, boolean operations) {
    static Sight of(Actor actor) {
        return new Sight(
                actor.has("SUPPORT"),
                actor.has("WAREHOUSE"),
                actor.has("TECHNICIAN"),
                actor.has("FINANCE"),
                actor.has("OPERATIONS"));
    }

    /** @throws NotAllowed if the desk has nothing for this person */
    static Sight orRefuse(Actor actor) {
        var sight = of(actor);
        if (!sight.cases()) {
            throw new NotAllowed("wrong-role", "the desk is for support, warehouse, bench, finance and operations");
        }
        return sight;
    }

    List<String> queues() {
        var queues = new ArrayList<String>();
        if (support) {
            queues.add("support");
        }
        if (warehouse) {
            queues.add("warehouse");
        }
        if (technician) {
            queues.add("technician");
        }
        if (finance) {
            queues.add("finance");
        }
        return queues;
    }

    public boolean cases() {
        return support || warehouse || technician || finance || operations;
    }

    /** Full names and addresses; the warehouse needs neither and gets initials. */
    public boolean names() {
        return support || finance || operations;
    }

    public boolean messages() {
        return support;
    }

    public boolean money() {
        return support || finance || operations;
    }

    /** Store credits, with their holders and ledgers. */
    public boolean credits() {
        return support || finance;
    }

    /** What customers may ask of us by law: their data, and its erasure. */
    public boolean privacy() {
        return support || operations;
    }

    /** The payment provider's own words. */
    public boolean provider() {
        return finance || operations;
    }

    void need(boolean allowed, String queue) {
        if (!allowed) {
            throw new NotAllowed("wrong-role", "this is for " + queue);
        }
    }
}
