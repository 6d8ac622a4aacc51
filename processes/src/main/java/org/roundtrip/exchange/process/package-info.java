/**
 * The engine's side of exchanges: delegates and correlation for their models. Translates; decides nothing.
 */
@NullMarked
package org.roundtrip.exchange.process;

import org.jspecify.annotations.NullMarked;
