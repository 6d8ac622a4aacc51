package org.roundtrip.forms.products.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Cursor;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.inventory.StockDesk;
import org.roundtrip.inventory.StockMoves;
import org.roundtrip.work.Look;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The stock as far as it is ours. */
@RestController
@Tag(name = "products")
class StockController {
    private static final String STOCK = "/api/v1/products/{sku}/stock";
    private static final String ENTRIES = "stock-entries";
    private static final String MOVES = "stock-moves";

    private final StockDesk desk;
    private final StockMoves moves;
    private final CaseFiles files;
    private final Look look;

    StockController(StockDesk desk, StockMoves moves, CaseFiles files, Look look) {
        this.desk = desk;
        this.moves = moves;
        this.files = files;
        this.look = look;
    }

    @GetMapping(STOCK)
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.WAREHOUSE, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Get a product's stock", description = "409 if another system keeps the stock.")
    StockJson get(@PathVariable String sku) {
        return look.at(() -> desk.stock(sku)).map(StockJson::of).orElseThrow(NotHere::new);
    }

    @PutMapping(STOCK)
    @Roles({Roles.INTEGRATOR, Roles.WAREHOUSE})
    @Operation(
            summary = "Count a product",
            description = "The difference is entered in the ledger; the same count again changes nothing.")
    StockJson put(@PathVariable String sku, @RequestBody CountBody body) {
        return desk.count(sku, body.onHand(), body.reason(), SignedIn.actor())
                .map(StockJson::of)
                .orElseThrow(NotHere::new);
    }

    @GetMapping(STOCK + "/entries")
    @Roles({Roles.INTEGRATOR, Roles.WAREHOUSE, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "List why there is as much of a product as there is, newest first")
    Page<StockEntryJson> entries(
            @PathVariable String sku,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        long before = Cursor.id(ENTRIES, cursor, Long.MAX_VALUE);
        int rows = Page.limit(limit) + 1;
        return look.at(() -> {
            desk.stock(sku).orElseThrow(NotHere::new);
            var found = desk.ledger(sku, before, rows);
            return Page.of(
                    found,
                    limit,
                    shown -> shown.stream().map(StockEntryJson::of).toList(),
                    last -> Cursor.of(ENTRIES, last.id()));
        });
    }

    @GetMapping("/api/v1/stock-moves")
    @Roles({Roles.INTEGRATOR, Roles.WAREHOUSE, Roles.OPERATIONS})
    @Operation(
            summary = "List goods that go back on the shelf, newest first",
            description = "WAITING until the inventory has them; REFUSED are those a person has to count.")
    Page<StockMoveJson> moves(
            @RequestParam(defaultValue = "WAITING") StockMoves.State state,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        long before = Cursor.id(MOVES, cursor, Long.MAX_VALUE);
        int rows = Page.limit(limit) + 1;
        return look.at(() -> {
            var found = moves.page(state, before, rows);
            return Page.of(found, limit, this::shown, last -> Cursor.of(MOVES, last.id()));
        });
    }

    private List<StockMoveJson> shown(List<StockMoves.Move> page) {
        var numbers = new HashMap<Long, String>();
        files.findAllById(page.stream().map(StockMoves.Move::caseId).distinct().toList())
                .forEach(file -> numbers.put(file.key(), file.number().value()));
        return page.stream()
                .map(move -> StockMoveJson.of(move, numbers.getOrDefault(move.caseId(), "")))
                .toList();
    }
}
