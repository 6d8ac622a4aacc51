/**
 * Calls to providers over Camel: one answer per call, no repeats, nothing internal in the headers.
 */
@NullMarked
package org.roundtrip.integrations.http;

import org.jspecify.annotations.NullMarked;
