/**
 * The engine's side of worklist: delegates and correlation for its models. Translates; decides nothing.
 */
@NullMarked
package org.roundtrip.worklist.process;

import org.jspecify.annotations.NullMarked;
