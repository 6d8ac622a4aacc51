/**
 * The engine's side of shipping: delegates and correlation for its models. Translates; decides nothing.
 */
@NullMarked
package org.roundtrip.shipping.process;

import org.jspecify.annotations.NullMarked;
