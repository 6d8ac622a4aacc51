/**
 * People's tasks over HTTP: list, claim, release, and complete with an answer that has a JSON Schema.
 */
@NullMarked
package org.roundtrip.forms.tasks.api;

import org.jspecify.annotations.NullMarked;
