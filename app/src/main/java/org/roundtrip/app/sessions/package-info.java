/** Sessions of staff as rows: sealed, and any node's. */
@NullMarked
package org.roundtrip.app.sessions;

import org.jspecify.annotations.NullMarked;
