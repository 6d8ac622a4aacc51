/**
 * What all of the HTTP API shares: strict JSON, problem details, roles, idempotency keys and cursors.
 */
@NullMarked
package org.roundtrip.forms.api;

import org.jspecify.annotations.NullMarked;
