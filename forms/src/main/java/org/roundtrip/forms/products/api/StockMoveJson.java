package org.roundtrip.forms.products.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.inventory.StockMoves;

/**
 * Units of a case's line on their way back on the shelf.
 *
 * @param quantity negative if they go off the shelf again, to the customer
 * @param problem why the last try failed
 */
record StockMoveJson(
        long id,
        @JsonProperty("case") String caseNumber,
        int line,
        String sku,
        int quantity,
        StockMoves.State state,
        Instant createdAt,
        int tries,
        @Nullable String problem) {

    static StockMoveJson of(StockMoves.Move move, String caseNumber) {
        return new StockMoveJson(
                move.id(),
                caseNumber,
                move.lineNo(),
                move.sku(),
                move.quantity(),
                move.state(),
                move.createdAt(),
                move.tries(),
                move.problem());
    }
}
