/**
 * Refunds over HTTP: what is owed, how it was calculated and how far it has come. Read only.
 */
@NullMarked
package org.roundtrip.forms.refunds.api;

import org.jspecify.annotations.NullMarked;
