/**
 * The engine's side of repairs: delegates and correlation for their models. Translates; decides nothing.
 */
@NullMarked
package org.roundtrip.repair.process;

import org.jspecify.annotations.NullMarked;
