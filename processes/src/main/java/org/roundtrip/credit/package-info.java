/**
 * Store credit: a ledger of what was issued, spent in the shop, given back and expired.
 */
@ApplicationModule(allowedDependencies = {"cases", "work"})
@NullMarked
package org.roundtrip.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
