package org.roundtrip.mixed;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.roundtrip.support.Caller;
import tools.jackson.databind.JsonNode;

/**
 * Customers at the counter and carriers on the road: parcels are handed in or not, scanned twice, lost, sent back to their
 * sender, or found again. The sandbox's carrier tells the product by webhook, as a real one does.
 */
final class Carriers {
    private final MixedServer on;

    /** What becomes of each parcel, by tracking code. */
    private final Map<String, Fate> fates = new HashMap<>();

    private final Map<String, Integer> scanned = new HashMap<>();

    enum Fate {
        ARRIVES,
        NEVER_SENT,
        LOST,
        SENT_BACK
    }

    Carriers(MixedServer on) {
        this.on = on;
    }

    /** Moves the parcels of a case one station on. @return whether anything moved */
    boolean carry(CaseNotes notes, JsonNode file, Dice dice) {
        boolean moved = incoming(notes, file.path("shipment"), dice);
        for (var sent : file.path("sent")) {
            moved |= outgoing(notes, sent, dice);
        }
        return moved;
    }

    private boolean incoming(CaseNotes notes, JsonNode shipment, Dice dice) {
        var code = shipment.path("trackingCode").asString("");
        if (code.isEmpty()) {
            return false;
        }
        var fate = fates.computeIfAbsent(code, unknown -> fate(dice, 10));
        var state = shipment.path("state").asString();
        if (state.equals("LABEL_READY") || state.equals("SENT")) {
            // A few days pass before somebody walks to the counter.
            return fate != Fate.NEVER_SENT && dice.chance(60) && scan(notes, code, "in_transit", dice);
        }
        return state.equals("HANDED_IN") && arrives(notes, code, fate, dice);
    }

    private boolean outgoing(CaseNotes notes, JsonNode sent, Dice dice) {
        var code = sent.path("trackingCode").asString("");
        var state = sent.path("state").asString();
        if (code.isEmpty() || !state.equals("HANDED_IN") && !state.equals("SENT")) {
            return false;
        }
        if (!notes.packed.contains(code)) {
            return false;
        }
        var fate = fates.computeIfAbsent(code, unknown -> fate(dice, 0));
        if (state.equals("SENT") && scanned.getOrDefault(code, 0) == 0) {
            return scan(notes, code, "in_transit", dice);
        }
        return arrives(notes, code, fate, dice);
    }

    private boolean arrives(CaseNotes notes, String code, Fate fate, Dice dice) {
        if (scanned.getOrDefault(code, 0) >= 2) {
            return false;
        }
        return switch (fate) {
            case ARRIVES -> scan(notes, code, "delivered", dice);
            case SENT_BACK -> scan(notes, code, dice.of("return_to_sender", "failure"), dice);
            default -> false;
        };
    }

    private static Fate fate(Dice dice, int neverSent) {
        if (dice.chance(neverSent)) {
            return Fate.NEVER_SENT;
        }
        return dice.chance(90) ? Fate.ARRIVES : dice.of(Fate.LOST, Fate.SENT_BACK);
    }

    private boolean scan(CaseNotes notes, String code, String status, Dice dice) {
        int copies = dice.chance(20) ? 2 : 1;
        sandbox("/sandbox/scans/" + code, "{\"status\":\"" + status + "\",\"copies\":" + copies + "}");
        scanned.merge(code, 1, Integer::sum);
        notes.note(status + (copies > 1 ? " twice" : "") + " " + code);
        return true;
    }

    private void sandbox(String path, String json) {
        Calls.done(Caller.send(HttpRequest.newBuilder(URI.create(on.sandbox() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))));
    }
}
