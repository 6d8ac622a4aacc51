package org.roundtrip.processes.kit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.roundtrip.shipping.Carrier;
import org.roundtrip.shipping.LabelCommand;
import org.roundtrip.shipping.LabelOutcome;
import org.roundtrip.shipping.TrackingEvent;
import org.roundtrip.shipping.VoidOutcome;

/** A carrier that does what a story wants. */
public final class ScriptedCarrier implements Carrier {
    /** How it answers a request, for a label or for a void. */
    public enum Mood {
        WILLING,
        REFUSES,
        BUSY,
        /** Takes a void and decides on it later. */
        THINKS_ABOUT_IT
    }

    private final List<String> sold = new ArrayList<>();
    private final List<LabelCommand> asked = new ArrayList<>();
    private final List<String> voided = new ArrayList<>();
    private Mood selling = Mood.WILLING;
    private Mood voiding = Mood.WILLING;
    private Runnable whileBuying = () -> {};

    void restart() {
        sold.clear();
        asked.clear();
        voided.clear();
        selling = Mood.WILLING;
        voiding = Mood.WILLING;
        whileBuying = () -> {};
    }

    public void sells(Mood mood) {
        selling = mood;
    }

    public void voids(Mood mood) {
        voiding = mood;
    }

    /** What happens in the world while a label is being bought. */
    public void whileBuying(Runnable event) {
        whileBuying = event;
    }

    /** The provider's ids of the labels it sold. */
    public List<String> sold() {
        return sold;
    }

    /** What it was asked to sell. */
    public List<LabelCommand> asked() {
        return asked;
    }

    /** The provider's ids of the labels it was asked to void. */
    public List<String> voided() {
        return voided;
    }

    @Override
    public String name() {
        return "pigeon";
    }

    @Override
    public LabelOutcome buyLabel(LabelCommand command) {
        asked.add(command);
        whileBuying.run();
        return switch (selling) {
            case REFUSES -> new LabelOutcome.Refused("no-service", "We do not collect there");
            case BUSY, THINKS_ABOUT_IT -> new LabelOutcome.TryLater(Duration.ofSeconds(5), "busy");
            case WILLING -> {
                var id = "shp_" + command.reference();
                sold.add(id);
                yield new LabelOutcome.Bought(
                        "pigeon",
                        id,
                        "P" + command.reference().hashCode() + command.caseNumber(),
                        Money.parse("GBP 3.20"),
                        "application/pdf",
                        "label".getBytes(StandardCharsets.US_ASCII));
            }
        };
    }

    @Override
    public VoidOutcome voidLabel(String providerShipmentId) {
        voided.add(providerShipmentId);
        return switch (voiding) {
            case WILLING -> new VoidOutcome.Voided();
            case THINKS_ABOUT_IT -> new VoidOutcome.Requested();
            case REFUSES -> new VoidOutcome.Rejected("already used");
            case BUSY -> new VoidOutcome.TryLater(Duration.ofSeconds(5), "busy");
        };
    }

    @Override
    public Optional<List<TrackingEvent>> track(String trackingCode) {
        return Optional.empty();
    }
}
