/**
 * The engine's side of migration: versions, plans and moving one instance. Translates; decides nothing of the trade.
 */
@NullMarked
package org.roundtrip.migration.process;

import org.jspecify.annotations.NullMarked;
