package org.roundtrip.forms.products.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.api.Cursor;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.inventory.Catalogue;
import org.roundtrip.inventory.Inventory;
import org.roundtrip.inventory.Product;
import org.roundtrip.inventory.Products;
import org.roundtrip.work.Look;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/products")
@Tag(name = "products")
class ProductController {
    private static final String LIST = "products";

    private final Catalogue catalogue;
    private final Products products;
    private final Inventory inventory;
    private final Look look;

    ProductController(Catalogue catalogue, Products products, Inventory inventory, Look look) {
        this.catalogue = catalogue;
        this.products = products;
        this.inventory = inventory;
        this.look = look;
    }

    @PutMapping("/{sku}")
    @Roles(Roles.INTEGRATOR)
    @Operation(
            summary = "Hand in a product",
            description = "Again with the same content changes nothing; anything but the SKU may change later.")
    ResponseEntity<ProductPut> put(@PathVariable String sku, @RequestBody ProductBody body) {
        var result = catalogue.put(body.toEntry(sku));
        return ResponseEntity.status(result == Catalogue.Result.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new ProductPut(sku, result));
    }

    @GetMapping("/{sku}")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.WAREHOUSE, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Get a product, with how many can be had now")
    ProductJson get(@PathVariable String sku) {
        var product = look.at(() -> products.findBySku(sku)).orElseThrow(NotHere::new);
        return ProductJson.of(product, available(List.of(product)));
    }

    @GetMapping
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.WAREHOUSE, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "List products, oldest first, all of them or the variants of one group")
    Page<ProductJson> list(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        long after = Cursor.id(LIST, cursor, 0);
        int rows = Page.limit(limit) + 1;
        var found = look.at(() -> group == null ? products.page(after, rows) : products.page(group, after, rows));
        return Page.of(found, limit, this::shown, last -> Cursor.of(LIST, last.key()));
    }

    private List<ProductJson> shown(List<Product> page) {
        var available = available(page);
        return page.stream().map(product -> ProductJson.of(product, available)).toList();
    }

    /** Asked with no transaction open: it may be somebody else who knows. */
    private Map<String, Long> available(List<Product> of) {
        return inventory.available(of.stream().map(Product::sku).toList()).orElse(Map.of());
    }
}
