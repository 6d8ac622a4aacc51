/** Exchanges for programs. */
@NullMarked
package org.roundtrip.forms.exchanges.api;

import org.jspecify.annotations.NullMarked;
