/**
 * What the shop sells and how much of it there is: products, units set aside for cases, goods put back on the shelf.
 *
 * <p>Whoever keeps the stock is behind the port {@link org.roundtrip.inventory.Inventory}: our own tables, unless an
 * adapter stands in for them.
 */
@ApplicationModule(allowedDependencies = {"cases", "work", "work :: engine"})
@NullMarked
package org.roundtrip.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
