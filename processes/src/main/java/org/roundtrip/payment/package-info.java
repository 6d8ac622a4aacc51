/**
 * How an order was paid: payments as their providers know them, and the means behind them.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.roundtrip.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
