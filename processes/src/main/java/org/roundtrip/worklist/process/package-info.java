/**
 * The engine's side of worklist: delegates and correlation for its models. Translates; decides nothing.
 */
@NamedInterface("engine")
@NullMarked
package org.roundtrip.worklist.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
