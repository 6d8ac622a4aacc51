package org.roundtrip.integrations.inventory;

import org.roundtrip.integrations.http.OutboundRoutes;

/** Everything that goes out to the inventory. */
class InventoryRoutes extends OutboundRoutes {
    static final String AVAILABLE = "inventory-available-out";
    static final String RESERVE = "inventory-reserve-out";
    static final String RELEASE = "inventory-release-out";
    static final String TAKE = "inventory-take-out";
    static final String RESTOCK = "inventory-restock-out";

    InventoryRoutes(InventorySettings settings) {
        super(
                settings.url(),
                settings.connectTimeout(),
                settings.responseTimeout(),
                AVAILABLE,
                RESERVE,
                RELEASE,
                TAKE,
                RESTOCK);
    }
}
