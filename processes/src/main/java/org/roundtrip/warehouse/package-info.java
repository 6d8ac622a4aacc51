/**
 * The goods-in desk: whatever is scanned is something, parcels are unpacked and counted, what does not fit is settled, and
 * goods get a plate and a bin.
 */
@ApplicationModule(allowedDependencies = {"cases", "credit", "files", "shipping", "work", "worklist"})
@NullMarked
package org.roundtrip.warehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
