/**
 * Reports of providers over HTTP, where they need a person.
 */
@NullMarked
package org.roundtrip.forms.webhooks.api;

import org.jspecify.annotations.NullMarked;
