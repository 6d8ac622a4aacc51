/**
 * A customer's rights: all that is kept of a person in one file, and its erasure. What the law wants kept (amounts, dates,
 * numbers, tax) stays, without the person.
 */
@ApplicationModule(allowedDependencies = {"audit", "cases", "files", "work"})
@NullMarked
package org.roundtrip.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
