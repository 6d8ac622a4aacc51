/**
 * The comparison with payment providers as files.
 */
@NullMarked
package org.roundtrip.forms.reconciliation;

import org.jspecify.annotations.NullMarked;
