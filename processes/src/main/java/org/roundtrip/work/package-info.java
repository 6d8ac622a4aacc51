/**
 * Work for machines: how a step that reaches outside is taken, retried and given up, and how commands survive
 * deadlocks.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.roundtrip.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
