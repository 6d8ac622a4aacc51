/** The audit trail under hands that mean no good, on both databases. */
@NullMarked
package org.roundtrip.audit;

import org.jspecify.annotations.NullMarked;
