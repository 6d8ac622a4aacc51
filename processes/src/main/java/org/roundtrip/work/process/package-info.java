/** The engine's side of outside work, shared by every package that binds a model's steps. */
@NamedInterface("engine")
@NullMarked
package org.roundtrip.work.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
