/**
 * The engine's side of withdrawals: delegates and correlation for its model. Translates; decides nothing.
 */
@NullMarked
package org.roundtrip.withdrawal.process;

import org.jspecify.annotations.NullMarked;
