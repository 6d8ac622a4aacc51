/**
 * Credit notes over HTTP: read only, as JSON and as PDF.
 */
@NullMarked
package org.roundtrip.forms.creditnotes.api;

import org.jspecify.annotations.NullMarked;
