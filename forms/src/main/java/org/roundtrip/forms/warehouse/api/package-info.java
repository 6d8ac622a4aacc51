/**
 * The goods-in desk over HTTP: what a program with a scanner of its own needs.
 */
@NullMarked
package org.roundtrip.forms.warehouse.api;

import org.jspecify.annotations.NullMarked;
