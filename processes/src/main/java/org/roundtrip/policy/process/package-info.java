/**
 * The engine's side of policy: delegates and correlation for its models. Translates; decides nothing.
 */
@NullMarked
package org.roundtrip.policy.process;

import org.jspecify.annotations.NullMarked;
