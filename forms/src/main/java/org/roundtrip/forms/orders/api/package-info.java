/**
 * Orders over HTTP: put, get, and import as a stream of JSON lines or CSV.
 */
@NullMarked
package org.roundtrip.forms.orders.api;

import org.jspecify.annotations.NullMarked;
