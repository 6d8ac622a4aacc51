/**
 * Webhooks in: checked, stored, answered at once, worked once.
 */
@NullMarked
package org.roundtrip.integrations.inbox;

import org.jspecify.annotations.NullMarked;
