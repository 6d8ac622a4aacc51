/**
 * The audit trail: timelines sealed entry by entry, so that whoever changes one behind our back is found out, and erased
 * of what tells of a person without breaking the seal.
 */
@ApplicationModule(allowedDependencies = {"cases", "work"})
@NullMarked
package org.roundtrip.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
