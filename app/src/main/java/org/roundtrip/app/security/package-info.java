/** Who may come in, and by which door. */
@NullMarked
package org.roundtrip.app.security;

import org.jspecify.annotations.NullMarked;
