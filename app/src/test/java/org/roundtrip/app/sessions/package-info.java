@NullMarked
package org.roundtrip.app.sessions;

import org.jspecify.annotations.NullMarked;
