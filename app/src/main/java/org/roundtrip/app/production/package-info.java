/** What has to be right before a server takes real customers' money: else it does not start, and says why. */
@NullMarked
package org.roundtrip.app.production;

import org.jspecify.annotations.NullMarked;
