/**
 * Credit notes as documents.
 */
@NullMarked
package org.roundtrip.forms.creditnotes;

import org.jspecify.annotations.NullMarked;
