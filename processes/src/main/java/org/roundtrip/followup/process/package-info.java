/**
 * The engine's side of follow-ups: delegates and correlation for their model. Translates; decides nothing.
 */
@NullMarked
package org.roundtrip.followup.process;

import org.jspecify.annotations.NullMarked;
