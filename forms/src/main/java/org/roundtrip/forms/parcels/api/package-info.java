/**
 * Parcels over HTTP: what carriers reported. Read only.
 */
@NullMarked
package org.roundtrip.forms.parcels.api;

import org.jspecify.annotations.NullMarked;
