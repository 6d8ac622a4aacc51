/**
 * Versions of models, and moving cases between them, over HTTP.
 */
@NullMarked
package org.roundtrip.forms.operations.api;

import org.jspecify.annotations.NullMarked;
