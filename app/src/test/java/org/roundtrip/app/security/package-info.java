@NullMarked
package org.roundtrip.app.security;

import org.jspecify.annotations.NullMarked;
