/**
 * The staff desk: queues, one page per task with everything needed to decide it, cases, search and the warehouse's
 * scan box. Pages work without scripts; what a person may see on them is decided in {@code Sight}.
 */
@NullMarked
package org.roundtrip.forms.desk;

import org.jspecify.annotations.NullMarked;
