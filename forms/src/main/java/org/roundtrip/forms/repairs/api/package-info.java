/** Repairs for programs. */
@NullMarked
package org.roundtrip.forms.repairs.api;

import org.jspecify.annotations.NullMarked;
