/**
 * How an order was paid: payments as their providers know them, and store credit.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.roundtrip.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
