/** A customer's rights over HTTP. */
@NullMarked
package org.roundtrip.forms.privacy.api;

import org.jspecify.annotations.NullMarked;
