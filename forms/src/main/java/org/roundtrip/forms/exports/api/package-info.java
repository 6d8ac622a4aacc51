/**
 * Cases and refunds as CSV, streamed, safe to open in a spreadsheet.
 */
@NullMarked
package org.roundtrip.forms.exports.api;

import org.jspecify.annotations.NullMarked;
