package org.roundtrip.forms.products.api;

import org.roundtrip.inventory.Catalogue;

/** What putting a product led to. */
record ProductPut(String sku, Catalogue.Result result) {}
