/**
 * The engine's side of taskform: where forms are deployed. Translates; decides nothing.
 */
@NamedInterface("engine")
@NullMarked
package org.roundtrip.taskform.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
