/**
 * Asks the customer how it went once the money is back: a bad answer becomes a call by support, a good one a thank-you,
 * and nothing promotional is sent to those who did not agree to it.
 */
@ApplicationModule(allowedDependencies = {"cases", "notification", "worklist", "work", "work :: engine"})
@NullMarked
package org.roundtrip.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
