/** Statutory withdrawals for programs: shops with a button of their own, and the statements on record. */
@NullMarked
package org.roundtrip.forms.withdrawals.api;

import org.jspecify.annotations.NullMarked;
