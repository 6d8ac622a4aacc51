/**
 * The engine's side of operations: incidents, jobs, drawings and counts. Translates; decides nothing of the trade.
 */
@NullMarked
package org.roundtrip.operations.process;

import org.jspecify.annotations.NullMarked;
