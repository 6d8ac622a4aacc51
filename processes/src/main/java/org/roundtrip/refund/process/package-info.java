/**
 * The engine's side of refund: delegates and correlation for its models. Translates; decides nothing.
 */
@NullMarked
package org.roundtrip.refund.process;

import org.jspecify.annotations.NullMarked;
