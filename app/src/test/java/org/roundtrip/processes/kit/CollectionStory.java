package org.roundtrip.processes.kit;

import java.time.Duration;
import java.util.stream.IntStream;
import org.roundtrip.collection.Purpose;

/** What stories about money wanted of customers have in common. The case it is about is any case. */
public abstract class CollectionStory extends ProcessStory {
    protected static final Duration TIME_TO_PAY = Duration.ofDays(5);

    /** The price difference of £12.00 is being asked for. */
    protected CollectionUnderTest twelvePoundsWanted() {
        return wanted(Purpose.PRICE_DIFFERENCE, "12.00").starts("collect-payment");
    }

    protected CollectionUnderTest wanted(Purpose purpose, String pounds) {
        return new CollectionUnderTest(kit, opensWorth("20.00"), purpose, pounds, TIME_TO_PAY);
    }

    /** £40.00 are held on the customer's card. */
    protected CollectionUnderTest fortyPoundsHeld() {
        return wanted(Purpose.HOLD, "40.00").starts("collect-payment").isPaid();
    }

    protected void tillWorks() {
        kit.collectionWork.workBatch();
    }

    /** Lets the provider be asked until nobody wants to ask it any more. */
    protected void tillIsAskedInVain() {
        IntStream.range(0, 7).forEach(i -> {
            kit.collectionWork.workBatch();
            kit.clock.forward(Duration.ofHours(3));
        });
    }
}
