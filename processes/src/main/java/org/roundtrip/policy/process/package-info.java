/**
 * The engine's side of policy: delegates and correlation for its models. Translates; decides nothing.
 */
@NamedInterface("engine")
@NullMarked
package org.roundtrip.policy.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
