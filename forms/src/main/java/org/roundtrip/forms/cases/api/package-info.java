/**
 * Cases over HTTP: open, follow, search, cancel, write messages, fetch the label.
 */
@NullMarked
package org.roundtrip.forms.cases.api;

import org.jspecify.annotations.NullMarked;
