/**
 * Buys and voids labels at EasyPost, and understands the scans it reports.
 */
@NullMarked
package org.roundtrip.integrations.easypost;

import org.jspecify.annotations.NullMarked;
