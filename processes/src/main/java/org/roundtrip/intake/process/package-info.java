/**
 * The engine's side of intake: delegates for the models that use it. Translates; decides nothing.
 */
@NullMarked
package org.roundtrip.intake.process;

import org.jspecify.annotations.NullMarked;
