/**
 * The engine's side of returns: delegates and correlation for its models. Translates; decides nothing.
 */
@NullMarked
package org.roundtrip.returns.process;

import org.jspecify.annotations.NullMarked;
