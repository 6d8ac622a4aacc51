package org.roundtrip.inventory;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Whoever keeps the shop's stock. Every call carries a key of ours (at most 100 printable ASCII characters): asked again
 * under the same key, what was done before is the answer and is not done twice. Nothing is thrown for an answer. A call
 * whose answer was lost is {@code Unknown}; it is made again under its key.
 */
public interface Inventory {
    /** One word for who keeps it. */
    String name();

    /**
     * How many units of these products can be reserved now; a product that nobody keeps is left out.
     *
     * @return empty if the inventory can't be asked now
     */
    Optional<Map<String, Long>> available(Collection<String> skus);

    /**
     * Sets units aside, all or none.
     *
     * @param key names the reservation from now on; one that was released holds nothing ever again
     */
    ReserveOutcome reserve(String key, String sku, int quantity);

    /** Gives units back that were set aside; nothing can be held under this key from now on, also if nothing was. */
    StockOutcome release(String key);

    /** The units that were set aside leave for good. */
    StockOutcome take(String key);

    /** Units go back on the shelf. */
    StockOutcome restock(String key, String sku, int quantity);
}
