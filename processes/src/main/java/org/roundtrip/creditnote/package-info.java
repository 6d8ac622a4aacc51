/**
 * Credit notes: the document that corrects an invoice once its refund is settled, numbered without a gap, and reversed
 * if the refund comes back.
 */
@ApplicationModule(allowedDependencies = {"refund", "work"})
@NullMarked
package org.roundtrip.creditnote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
