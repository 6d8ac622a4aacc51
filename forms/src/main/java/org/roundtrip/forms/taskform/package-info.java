/** Forms that came with models, on pages: their words made safe, their fields bound, their buttons understood. */
@NullMarked
package org.roundtrip.forms.taskform;

import org.jspecify.annotations.NullMarked;
