/**
 * Runs the workers: woken by the commit that created the work, and by a poll as a fallback.
 */
@NullMarked
package org.roundtrip.integrations.work;

import org.jspecify.annotations.NullMarked;
