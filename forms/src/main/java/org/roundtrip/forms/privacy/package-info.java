/** What a customer may have: everything kept of him, as one file. */
@NullMarked
package org.roundtrip.forms.privacy;

import org.jspecify.annotations.NullMarked;
