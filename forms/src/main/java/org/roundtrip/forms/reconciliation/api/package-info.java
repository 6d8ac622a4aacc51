/**
 * The comparison with payment providers over HTTP.
 */
@NullMarked
package org.roundtrip.forms.reconciliation.api;

import org.jspecify.annotations.NullMarked;
