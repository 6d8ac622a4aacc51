/**
 * The engine's side of inspection: delegates for the models that use it. Translates; decides nothing.
 */
@NullMarked
package org.roundtrip.inspection.process;

import org.jspecify.annotations.NullMarked;
