package org.roundtrip.processes.kit;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.roundtrip.inventory.Inventory;
import org.roundtrip.inventory.ReserveOutcome;
import org.roundtrip.inventory.StockOutcome;

/** The embedded inventory, reached over a line that does what a story wants. */
public final class ScriptedInventory implements Inventory {
    /** How the line is. */
    public enum Mood {
        CLEAR,
        /** Nothing gets through. */
        BUSY,
        /** What is asked for is done, and the answer is lost. */
        LOSES_ANSWERS
    }

    private final Inventory embedded;
    private Mood mood = Mood.CLEAR;
    private Runnable afterAsking = () -> {};

    ScriptedInventory(Inventory embedded) {
        this.embedded = embedded;
    }

    void restart() {
        mood = Mood.CLEAR;
        afterAsking = () -> {};
    }

    public void lineIs(Mood mood) {
        this.mood = mood;
    }

    /** What happens in the world between the next answer and its being written down. */
    public void afterAsking(Runnable event) {
        afterAsking = event;
    }

    @Override
    public String name() {
        return embedded.name();
    }

    @Override
    public Optional<Map<String, Long>> available(Collection<String> skus) {
        return embedded.available(skus);
    }

    @Override
    public ReserveOutcome reserve(String key, String sku, int quantity) {
        return over(
                () -> embedded.reserve(key, sku, quantity),
                new ReserveOutcome.TryLater(Duration.ofSeconds(5), "busy"),
                new ReserveOutcome.Unknown("time-out"));
    }

    @Override
    public StockOutcome release(String key) {
        return changed(() -> embedded.release(key));
    }

    @Override
    public StockOutcome take(String key) {
        return changed(() -> embedded.take(key));
    }

    @Override
    public StockOutcome restock(String key, String sku, int quantity) {
        return changed(() -> embedded.restock(key, sku, quantity));
    }

    private StockOutcome changed(Supplier<StockOutcome> call) {
        return over(
                call, new StockOutcome.TryLater(Duration.ofSeconds(5), "busy"), new StockOutcome.Unknown("time-out"));
    }

    private <T> T over(Supplier<T> call, T busy, T lost) {
        if (mood == Mood.BUSY) {
            return busy;
        }
        T answer = call.get();
        var event = afterAsking;
        afterAsking = () -> {};
        event.run();
        return mood == Mood.LOSES_ANSWERS ? lost : answer;
    }
}
