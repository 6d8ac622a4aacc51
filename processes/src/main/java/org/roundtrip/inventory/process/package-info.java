/**
 * The engine's side of inventory: the worker of its outside steps. Translates; decides nothing.
 */
@NullMarked
package org.roundtrip.inventory.process;

import org.jspecify.annotations.NullMarked;
