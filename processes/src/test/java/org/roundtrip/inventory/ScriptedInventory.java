package org.roundtrip.inventory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An inventory elsewhere that answers what a test wants; done, unless it is told otherwise. */
final class ScriptedInventory implements Inventory {
    final Deque<StockOutcome> answers = new ArrayDeque<>();
    final List<String> restocked = new ArrayList<>();
    final List<String> taken = new ArrayList<>();

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Optional<Map<String, Long>> available(Collection<String> skus) {
        return Optional.empty();
    }

    @Override
    public ReserveOutcome reserve(String key, String sku, int quantity) {
        return new ReserveOutcome.Reserved();
    }

    @Override
    public StockOutcome release(String key) {
        return new StockOutcome.Done();
    }

    @Override
    public StockOutcome take(String key) {
        taken.add(key);
        return new StockOutcome.Done();
    }

    @Override
    public StockOutcome restock(String key, String sku, int quantity) {
        restocked.add(key + " " + sku + " " + quantity);
        return answers.isEmpty() ? new StockOutcome.Done() : answers.poll();
    }
}
