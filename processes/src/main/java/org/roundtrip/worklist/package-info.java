/**
 * Work for people: the steps that wait for someone, who has claimed them, and how an answer is carried out or
 * undone.
 */
@ApplicationModule(allowedDependencies = {"cases", "work", "work :: engine"})
@NullMarked
package org.roundtrip.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
