/** How values of ours become columns, and the one clock. */
@NullMarked
package org.roundtrip.app.data;

import org.jspecify.annotations.NullMarked;
