/**
 * The engine's side of reimbursement: delegates for the models that use it. Translates; decides nothing.
 */
@NullMarked
package org.roundtrip.reimbursement.process;

import org.jspecify.annotations.NullMarked;
