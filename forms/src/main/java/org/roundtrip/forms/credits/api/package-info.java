/**
 * Store credits over HTTP: the shop spends and gives back, finance issues by hand.
 */
@NullMarked
package org.roundtrip.forms.credits.api;

import org.jspecify.annotations.NullMarked;
