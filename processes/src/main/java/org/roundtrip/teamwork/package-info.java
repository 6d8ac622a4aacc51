/**
 * What people of the staff have for each other: notes on a case, texts to write with, who is looking at what, and the
 * views of a queue they keep.
 */
@ApplicationModule(allowedDependencies = {"cases", "work"})
@NullMarked
package org.roundtrip.teamwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
