/**
 * Refunds as people and programs read them: how an amount came about.
 */
@NullMarked
package org.roundtrip.forms.refunds;

import org.jspecify.annotations.NullMarked;
